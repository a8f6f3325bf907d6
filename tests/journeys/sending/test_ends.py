"""Every way in which a send can end, with a network that really misbehaves."""

from datetime import timedelta
from uuid import UUID

import pytest

from answerable.alerts.models import Alert
from answerable.channels import queries as channels
from answerable.channels.models import Credential, Health, Page
from answerable.core import clock, crypto
from answerable.inbox.models import Row
from answerable.ingest.models import RawItem
from answerable.journal.models import Event
from answerable.journeys.sending import decide
from answerable.journeys.sending.deliver import deliver
from answerable.publish import queries
from answerable.publish.models import Outbound
from answerable.publish.rules.next_try import MOST_TRIES
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.sending.story import again, both, outcomes, said, say, state

pytestmark = pytest.mark.django_db


@both
def test_it_sends_once(outbound: Outbound, network: SandboxNetwork) -> None:
    for _ in range(3):
        again(outbound)
    assert (state(outbound), outcomes(outbound)) == ("sent", ["sent"])
    assert said(network, outbound) == [outbound.text]
    assert RawItem.objects.filter(key=f"{outbound.external_id}:created").exists()
    assert [each.kind for each in Event.objects.filter(kind__startswith="reply.")] == ["reply.queued", "reply.sent"]


@pytest.mark.parametrize(("fault", "trouble"), [("rate_limit", "limited"), ("error", "unreachable")])
def test_it_tries_again_what_was_not_done(outbound: Outbound, network: SandboxNetwork, fault: str, trouble: str) -> None:
    network.set_faults(seconds={}, **{fault: 1.0})  # type: ignore[arg-type]  # the fault is named by the case
    deliver(outbound.pk)
    assert (state(outbound), outcomes(outbound)) == ("queued", [trouble])
    assert outbound.due_at > clock.now() + timedelta(seconds=1)
    assert Health.objects.get(pk=outbound.page_id).last_error_code == trouble
    deliver(outbound.pk)
    assert outcomes(outbound) == [trouble], "it was tried before its time"
    network.set_faults()
    assert again(outbound) == "sent"
    assert said(network, outbound) == [outbound.text]
    assert Health.objects.get(pk=outbound.page_id).failing_since is None


def test_it_refreshes_a_token_that_ran_out(outbound: Outbound, network: SandboxNetwork) -> None:
    network.expire_token(outbound.page.external_id)
    assert again(outbound) == "sent"
    assert Credential.objects.get(pk=outbound.page_id).version == 2


def test_it_fails_where_the_token_cannot_be_refreshed(outbound: Outbound, network: SandboxNetwork) -> None:
    lost = dict(channels.access(outbound.page).credential) | {"refresh_token": "lost"}
    Credential.objects.filter(pk=outbound.page_id).update(sealed=crypto.seal(lost))
    network.expire_token(outbound.page.external_id)
    assert again(outbound) == "failed"
    assert Row.objects.get().trouble == "failed"
    assert Health.objects.get(pk=outbound.page_id).failing_since is not None


def test_it_fails_where_its_credential_does_not_open(outbound: Outbound) -> None:
    Credential.objects.filter(pk=outbound.page_id).update(sealed=b"sealed by another key")
    assert again(outbound) == "failed"
    assert "secret key" in outbound.words


def test_it_tells_staff_and_takes_it_back_when_it_is_sent_after_all(outbound: Outbound, network: SandboxNetwork, company: Company) -> None:
    network.set_permission(outbound.page.external_id, granted=False)
    assert again(outbound) == "failed"
    alert = Alert.objects.get(over_at=None)
    assert (alert.case_id, outbound.words in alert.sentence) == (outbound.case_id, True)
    network.set_permission(outbound.page.external_id, granted=True)
    decide.send_again(outbound.pk, member=company.jonas, now=clock.now())
    assert (state(outbound), Row.objects.get().trouble) == ("queued", "")
    assert again(outbound) == "sent"
    assert not Alert.objects.filter(over_at=None).exists()


def test_it_fails_for_good_where_the_question_is_gone(outbound: Outbound, network: SandboxNetwork) -> None:
    network.delete(outbound.reply_to)
    assert again(outbound) == "failed"
    assert Health.objects.get(pk=outbound.page_id).failing_since is None, "one item that is gone says nothing of the page"


def test_it_fails_for_good_where_the_network_refuses_it(outbound: Outbound, network: SandboxNetwork) -> None:
    Outbound.objects.filter(pk=outbound.pk).update(text="x" * 9000)
    assert again(outbound) == "failed"
    assert said(network, outbound) == []
    assert Alert.objects.count() == 1


def test_it_gives_up_after_many_tries(outbound: Outbound, network: SandboxNetwork) -> None:
    network.set_faults(error=1.0)
    Outbound.objects.filter(pk=outbound.pk).update(attempt_count=MOST_TRIES - 1)
    assert again(outbound) == "failed"


def test_it_says_things_in_the_order_in_which_they_were_queued(outbound: Outbound, network: SandboxNetwork, company: Company) -> None:
    second = say(company, outbound.case, "And a voucher, too.")
    deliver(second.pk)
    assert state(second) == "queued"
    Outbound.objects.update(due_at=clock.now())
    assert queries.overdue(clock.now()) == [outbound.pk]
    assert again(outbound) == "sent"
    assert queries.overdue(clock.now()) == [second.pk]
    assert again(second) == "sent"
    assert said(network, outbound) == [outbound.text, second.text]


def test_it_waits_while_the_page_is_paused(outbound: Outbound, network: SandboxNetwork) -> None:
    Page.objects.filter(pk=outbound.page_id).update(state=Page.State.PAUSED)
    assert again(outbound) == "queued"
    assert queries.overdue(clock.now()) == []
    Page.objects.filter(pk=outbound.page_id).update(state=Page.State.ACTIVE)
    assert again(outbound) == "sent"


def test_it_never_sends_what_was_withdrawn(outbound: Outbound, network: SandboxNetwork, company: Company) -> None:
    network.set_permission(outbound.page.external_id, granted=False)
    again(outbound)
    decide.withdraw(outbound.pk, member=company.jonas, now=clock.now())
    network.set_permission(outbound.page.external_id, granted=True)
    assert again(outbound) == "withdrawn"
    assert said(network, outbound) == []
    assert isinstance(outbound.key, UUID)
