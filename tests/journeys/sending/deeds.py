"""What is done to a message, and what the network says of it."""

from collections.abc import Iterator

from answerable.cases.models import Message
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.answering import moderate
from answerable.journeys.answering.moderate import Asked
from answerable.journeys.sending.carry_out import carry_out
from answerable.publish.models import Intervention
from answerable.publish.rules.acts import Act
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company


def want(company: Company, message: Message, act: Act, text: str = "", who: str = "jonas") -> Intervention:
    return moderate.moderate(Asked(message.pk, act, text), member=company.members[who], now=clock.now())


def do(company: Company, message: Message, act: Act, text: str = "") -> Intervention:
    wanted = want(company, message, act, text)
    carry_out(wanted.pk)
    wanted.refresh_from_db()
    message.refresh_from_db()
    return wanted


def again(wanted: Intervention) -> str:
    Intervention.objects.filter(pk=wanted.pk).update(due_at=clock.now())
    carry_out(wanted.pk)
    wanted.refresh_from_db()
    return wanted.state


def changes(network: SandboxNetwork, message: Message) -> Iterator[str]:
    """What the network says has happened to this item, in order."""
    page = {"token": channels.access(message.page).credential["token"]}
    for each in network.as_page(page, "GET", "/changes?limit=500").json()["changes"]:
        if each["item"]["id"] == message.external_id:
            yield each["kind"]
