"""What may have left is there once, or a person is asked."""

from datetime import timedelta

import pytest

from answerable.channels import queries as channels
from answerable.channels.contract import NetworkError, Receipt, Trouble
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.inbox.models import Row
from answerable.journal.models import Event
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending import decide
from answerable.journeys.sending.deliver import deliver
from answerable.journeys.sweep import sweep_sends
from answerable.publish import operations as publish
from answerable.publish.models import Outbound
from answerable.publish.rules.next_try import MOST_TRIES
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.sending.story import again, both, outcomes, said, state

pytestmark = pytest.mark.django_db


@both
@pytest.mark.parametrize("fault", ["error_after", "timeout_after"])
def test_it_asks_about_what_may_have_left(outbound: Outbound, network: SandboxNetwork, fault: str) -> None:
    network.set_faults(seconds={"timeout_after": 2.0}, **{fault: 1.0})  # type: ignore[arg-type]  # the fault is named by the case
    deliver(outbound.pk)
    assert (state(outbound), outcomes(outbound)) == ("sending", ["uncertain"])
    network.set_faults()
    assert again(outbound) == "sent"
    assert said(network, outbound) == [outbound.text]


@both
def test_it_leaves_to_a_person_what_may_have_left_and_asks_before_saying_it_again(
    outbound: Outbound, network: SandboxNetwork, company: Company
) -> None:
    network.set_faults(error_after=1.0)
    Outbound.objects.filter(pk=outbound.pk).update(attempt_count=MOST_TRIES - 1)
    assert again(outbound) == "unknown"
    assert Row.objects.get().trouble == "unknown"
    network.set_faults()
    decide.send_again(outbound.pk, member=company.jonas, now=clock.now())
    assert again(outbound) == "sent"
    assert said(network, outbound) == [outbound.text]


@both
@pytest.mark.parametrize("has_left", [True, False])
def test_it_asks_after_a_crash(outbound: Outbound, network: SandboxNetwork, has_left: bool) -> None:
    """The process ended between its mark and the network's answer, with the message out or not."""
    assert publish.begin(outbound.pk, now=clock.now())
    if has_left:
        network.as_page(
            {"token": channels.access(outbound.page).credential["token"]},
            "POST",
            "/items",
            {"reply_to": outbound.reply_to, "text": outbound.text, "visibility": "public", "client_key": str(outbound.key)},
        ).raise_for_status()
    deliver(outbound.pk)
    assert state(outbound) == "sending", "its lease is not over"
    assert sweep_sends() == 0
    Outbound.objects.filter(pk=outbound.pk).update(due_at=clock.now())
    assert sweep_sends() == 1
    assert again(outbound) == "sent"
    assert said(network, outbound) == [outbound.text]


@both
@pytest.mark.parametrize("change", ["delete", "edit"])
def test_it_does_not_say_again_what_was_taken_back_or_edited_meanwhile(outbound: Outbound, network: SandboxNetwork, change: str) -> None:
    """The network told of it before its sender knew that it had arrived, and a colleague did something to it."""
    network.set_faults(error_after=1.0)
    deliver(outbound.pk)
    network.set_faults()
    poll_page(outbound.page_id)
    while receive():
        pass
    [item] = [each for each in network.outbound(outbound.page.external_id) if each["parent_id"]]
    if change == "delete":
        network.delete(item["id"])
    else:
        network.edit(item["id"], "It is there.")
    poll_page(outbound.page_id)
    while receive():
        pass
    assert again(outbound) == "sent"
    assert outbound.external_id == item["id"]
    assert len(said(network, outbound)) == 1


def test_it_does_not_let_the_slower_of_two_overwrite(outbound: Outbound) -> None:
    now, lease = clock.now(), timedelta(seconds=get_settings().send_lease_seconds)
    slow, quick = publish.begin(outbound.pk, now=now), publish.begin(outbound.pk, now=now + lease)
    assert slow is not None
    assert quick is not None
    assert not publish.extend(slow, now=now + lease)
    publish.confirm(quick, Receipt("there", now), now=now)
    assert not publish.fail(slow, "no answer", now=now)
    publish.retry(slow, NetworkError(Trouble.UNCERTAIN, "no answer", retry=True), may_have_left=True, now=now)
    publish.confirm(slow, Receipt("there twice", now), now=now)
    assert (state(outbound), outbound.external_id) == ("sent", "there")
    assert Event.objects.filter(kind="reply.sent").count() == 1
    assert outcomes(outbound) == ["sent", "sent"]


def test_it_believes_the_network_whoever_decided_meanwhile(outbound: Outbound, company: Company) -> None:
    ready = publish.begin(outbound.pk, now=clock.now())
    assert ready is not None
    publish.set_aside(ready, "no answer", now=clock.now())
    decide.withdraw(outbound.pk, member=company.jonas, now=clock.now())
    publish.confirm(ready, Receipt("there", clock.now()), now=clock.now())
    assert state(outbound) == "sent"


@both
def test_it_takes_a_connector_that_breaks_for_a_network_that_does_not_answer(
    outbound: Outbound, network: SandboxNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("answerable.connectors.sandbox.sending.receipt", lambda item: 1 / 0)
        deliver(outbound.pk)
    assert (state(outbound), outcomes(outbound)) == ("sending", ["uncertain"])
    assert again(outbound) == "sent"
    assert said(network, outbound) == [outbound.text]
