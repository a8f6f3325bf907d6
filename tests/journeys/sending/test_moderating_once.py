"""What is done to a message is done once and in order, whatever the network does."""

from datetime import timedelta

import pytest

from answerable.alerts.models import Alert
from answerable.cases.models import Message
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journeys.answering import moderate
from answerable.journeys.sending.carry_out import carry_out
from answerable.journeys.sweep import sweep_sends
from answerable.publish import operations as publish
from answerable.publish.models import Attempt, Intervention
from answerable.publish.rules.acts import Act
from answerable.publish.rules.next_try import MOST_TRIES
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.sending.deeds import again, changes, do, want

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("act", [Act.HIDE, Act.LIKE, Act.DELETE])
@pytest.mark.parametrize("fault", ["error_after", "timeout_after"])
def test_it_looks_before_it_does_it_again(company: Company, message: Message, network: SandboxNetwork, act: Act, fault: str) -> None:
    network.set_faults(seconds={"timeout_after": 2.0}, **{fault: 1.0})  # type: ignore[arg-type]  # the fault is named by the case
    assert do(company, message, act).state == "sending"
    network.set_faults()
    wanted = Intervention.objects.get()
    assert again(wanted) == "sent"
    assert list(changes(network, message))[1:] == [{Act.HIDE: "hidden", Act.LIKE: "liked", Act.DELETE: "deleted"}[act]]


@pytest.mark.parametrize("has_happened", [True, False])
def test_it_edits_once_over_a_crash(company: Company, ours: Message, network: SandboxNetwork, has_happened: bool) -> None:
    """The process ended between its mark and the network's answer."""
    wanted = want(company, ours, Act.EDIT, "It arrives on Friday.")
    assert publish.begin_intervention(wanted.pk, now=clock.now())
    if has_happened:
        page = {"token": channels.access(ours.page).credential["token"]}
        network.as_page(page, "PATCH", f"/items/{ours.external_id}", {"text": "It arrives on Friday."})
    carry_out(wanted.pk)
    wanted.refresh_from_db()
    assert wanted.state == "sending", "its lease has not ended"
    Intervention.objects.update(due_at=clock.now() - timedelta(seconds=get_settings().send_lease_seconds))
    assert sweep_sends() == 1
    assert again(wanted) == "sent"
    assert list(changes(network, ours)) == ["created", "edited"]
    assert Attempt.objects.filter(intervention=wanted).count() == 2


def test_it_keeps_the_order_in_which_it_was_wanted(company: Company, message: Message, network: SandboxNetwork) -> None:
    """Hidden, shown again before it was hidden: it ends shown."""
    network.set_faults(error=1.0)
    hide = do(company, message, Act.HIDE)
    network.set_faults()
    show = want(company, message, Act.UNHIDE)
    carry_out(show.pk)
    show.refresh_from_db()
    assert (hide.state, show.state) == ("queued", "queued")
    assert [again(hide), again(show)] == ["sent", "sent"]
    assert not network.item(message.external_id)["hidden"]


def test_it_does_once_what_is_wanted_twice(company: Company, message: Message) -> None:
    assert want(company, message, Act.HIDE).pk == want(company, message, Act.HIDE, who="maya").pk


def test_it_tells_of_what_failed_until_somebody_decides(company: Company, message: Message, network: SandboxNetwork) -> None:
    network.set_permission(message.page.external_id, granted=False)
    failed = do(company, message, Act.HIDE)
    assert (failed.state, "permission" in failed.words) == ("failed", True)
    assert Alert.objects.filter(cause=failed.cause, over_at=None).exists()
    assert message.hidden_at is None
    network.set_permission(message.page.external_id, granted=True)
    moderate.again(failed.pk, member=company.jonas, now=clock.now())
    assert again(failed) == "sent"
    assert not Alert.objects.filter(cause=failed.cause, over_at=None).exists()


def test_it_is_let_be(company: Company, message: Message, network: SandboxNetwork) -> None:
    network.set_faults(error_after=1.0)
    wanted = want(company, message, Act.LIKE)
    Intervention.objects.update(attempt_count=MOST_TRIES - 1)
    assert again(wanted) == "unknown"
    moderate.drop(wanted.pk, member=company.jonas, now=clock.now())
    wanted.refresh_from_db()
    assert wanted.state == "withdrawn"
    network.set_faults()
    do(company, message, Act.LIKE)
    assert network.item(message.external_id)["likes"] == 1, "a like that had arrived is not one more"
