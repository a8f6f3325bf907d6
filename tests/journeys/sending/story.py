"""What customers and agents do, and what stands on the network afterwards."""

import pytest

from answerable.cases.models import Case, Leg
from answerable.channels import queries as channels
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.publish import queries
from answerable.publish.models import Attempt, Outbound
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company

# One network takes a key with what it is to say, the other must be asked by words and time.
both = pytest.mark.parametrize("kind", ["comments", "mentions"])


def ask(page: Page, network: SandboxNetwork, text: str) -> str:
    """A customer writes; the desk has it."""
    if page.kind == "comments":
        post = network.write_post({"id": page.external_id, **channels.access(page).credential})
        item = network.write_comment(page.external_id, post["id"], text, handle="amara")
    else:
        item = network.write_mention(page.external_id, text, handle="amara")
    poll_page(page.pk)
    while receive():
        pass
    return str(item["id"])


def say(company: Company, case: Case, text: str) -> Outbound:
    leg = Leg.objects.filter(case=case).earliest("id")
    return reply(Answer(case.pk, leg.pk, Way.PUBLIC, text, queries.seen_mark(case.pk)), member=company.jonas, now=clock.now())


def said(network: SandboxNetwork, outbound: Outbound) -> list[str]:
    """What the network shows of ours, our posts aside."""
    return [each["text"] for each in network.outbound(outbound.page.external_id) if each["parent_id"]]


def again(outbound: Outbound) -> str:
    """The next try, as if its time had come; says how the send stands after it."""
    Outbound.objects.filter(pk=outbound.pk).update(due_at=clock.now())
    deliver(outbound.pk)
    return state(outbound)


def state(outbound: Outbound) -> str:
    outbound.refresh_from_db()
    return outbound.state


def outcomes(outbound: Outbound) -> list[str]:
    return list(Attempt.objects.filter(outbound=outbound).order_by("id").values_list("outcome", flat=True))
