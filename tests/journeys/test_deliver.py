"""Every way in which a send can end, with a network that really misbehaves: it is there once, or a person is asked."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from answerable.alerts.models import Alert
from answerable.cases.models import Case, Leg
from answerable.channels import queries as channels
from answerable.channels.contract import NetworkError, Receipt, Trouble, Way
from answerable.channels.models import Credential, Health, Page
from answerable.core import clock, crypto, http
from answerable.core.settings import get_settings
from answerable.inbox.models import Row
from answerable.ingest.models import RawItem
from answerable.journal.models import Event
from answerable.journeys import decide
from answerable.journeys.deliver import deliver
from answerable.journeys.poll_channels import poll_page
from answerable.journeys.receive import receive
from answerable.journeys.reply import Answer, reply
from answerable.journeys.sweep import sweep_sends
from answerable.publish import operations as publish
from answerable.publish import queries
from answerable.publish.models import Attempt, Outbound
from answerable.publish.rules.next_try import MOST_TRIES
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def kind() -> str:
    """Of which kind the page is."""
    return "comments"


# One network takes a key with what it is to say, the other must be asked by words and time.
both = pytest.mark.parametrize("kind", ["comments", "mentions"])


@pytest.fixture
def page(kind: str, company: Company, network: SandboxNetwork) -> Page:
    return add_page(company, network.create_page(kind), network.base_url)


@pytest.fixture(autouse=True)
def _network(network: SandboxNetwork, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(get_settings(), "http_timeout_seconds", 1.0)
    _hang_up()
    yield
    network.set_faults()
    _hang_up()


def _hang_up() -> None:
    """The next call opens a client anew, with the settings of then."""
    http.client().close()
    http.client.cache_clear()


@pytest.fixture
def outbound(page: Page, company: Company, network: SandboxNetwork) -> Outbound:
    """An answer to a customer, queued."""
    ask(page, network, "Where is my refund?")
    case = Case.objects.get()
    return say(company, case, "It is on its way.")


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


@both
@pytest.mark.parametrize("fault", ["error_after", "timeout_after"])
def test_it_asks_about_what_may_have_left(outbound: Outbound, network: SandboxNetwork, fault: str) -> None:
    network.set_faults(seconds={"timeout_after": 2.0}, **{fault: 1.0})  # type: ignore[arg-type]  # the fault is named by the case
    deliver(outbound.pk)
    assert (state(outbound), outcomes(outbound)) == ("sending", ["uncertain"])
    network.set_faults()
    assert again(outbound) == "sent"
    assert said(network, outbound) == [outbound.text]


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
