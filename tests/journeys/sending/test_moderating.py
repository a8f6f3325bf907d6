"""What is done to a message besides answering it: once, in order, whatever the network does; and what the desk shows of it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.alerts.models import Alert
from answerable.cases.models import Message, Revision
from answerable.channels import queries as channels
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Forbidden
from answerable.core.settings import get_settings
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys import moderate
from answerable.journeys.carry_out import carry_out
from answerable.journeys.deliver import deliver
from answerable.journeys.moderate import Asked
from answerable.journeys.receive import receive
from answerable.journeys.sweep import sweep_sends
from answerable.publish import operations as publish
from answerable.publish import queries as sent
from answerable.publish.errors import NotPossible, TextUnfit
from answerable.publish.models import Attempt, Intervention, Outbound
from answerable.publish.rules.acts import Act
from answerable.publish.rules.next_try import MOST_TRIES
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import LONG_AGO, Company
from tests.journeys.sending.story import ask, say
from tests.journeys.test_story import answer, fetch

pytestmark = pytest.mark.django_db


@pytest.fixture
def message(page: Page, network: SandboxNetwork) -> Message:
    """What a customer wrote."""
    return Message.objects.get(external_id=ask(page, network, "You are all thieves."))


@pytest.fixture
def ours(outbound: Outbound) -> Message:
    """What we answered, as the network tells it."""
    deliver(outbound.pk)
    while receive():
        pass
    return Message.objects.get(is_ours=True)


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


@pytest.mark.parametrize(
    ("act", "back", "look", "column"), [(Act.HIDE, Act.UNHIDE, "hidden", "hidden_at"), (Act.LIKE, Act.UNLIKE, "liked_by_page", "liked_at")]
)
def test_it_does_and_takes_back(
    company: Company, message: Message, network: SandboxNetwork, act: Act, back: Act, look: str, column: str
) -> None:
    assert do(company, message, act).state == "sent"
    assert network.item(message.external_id)[look]
    assert getattr(message, column)
    with pytest.raises(NotPossible):
        want(company, message, act)
    assert do(company, message, back).state == "sent"
    assert not network.item(message.external_id)[look]
    assert getattr(message, column) is None
    told = Event.objects.filter(kind__startswith="moderation.").order_by("id")
    done = {Act.HIDE: ("hidden", "unhidden"), Act.LIKE: ("liked", "unliked")}[act]
    assert [each.kind for each in told] == [f"moderation.{kind}" for each in done for kind in ("queued", each)]
    assert {each.member_id for each in told} == {company.jonas.pk}


def test_it_blocks_and_lets_write_again(company: Company, message: Message, network: SandboxNetwork) -> None:
    page = {"token": channels.access(message.page).credential["token"]}
    do(company, message, Act.BLOCK)
    assert [each["handle"] for each in network.as_page(page, "GET", "/blocks").json()["accounts"]] == ["amara"]
    with pytest.raises(NotPossible):
        want(company, message, Act.BLOCK)
    do(company, message, Act.UNBLOCK)
    assert network.as_page(page, "GET", "/blocks").json() == {"accounts": []}


def test_it_deletes_what_a_customer_wrote(company: Company, message: Message, network: SandboxNetwork) -> None:
    assert do(company, message, Act.DELETE).state == "sent"
    assert network.item(message.external_id)["deleted"]
    assert message.deleted_at
    with pytest.raises(NotPossible):
        want(company, message, Act.HIDE)


def test_it_edits_what_we_said_and_keeps_what_it_was(company: Company, ours: Message, network: SandboxNetwork) -> None:
    was = ours.text
    assert do(company, ours, Act.EDIT, "It arrives on Friday.").state == "sent"
    while receive():
        pass
    ours.refresh_from_db()
    assert (network.item(ours.external_id)["text"], ours.text) == ("It arrives on Friday.", "It arrives on Friday.")
    assert Revision.objects.get(message=ours).text == was
    for unfit in ("", "It arrives on Friday.", "x" * 8001):
        with pytest.raises(TextUnfit):
            want(company, ours, Act.EDIT, unfit)


def test_it_keeps_an_edit_from_outside_that_is_newer(company: Company, ours: Message, network: SandboxNetwork) -> None:
    wanted = want(company, ours, Act.EDIT, "Ours.")
    carry_out(wanted.pk)
    page = {"token": channels.access(ours.page).credential["token"]}
    network.as_page(page, "PATCH", f"/items/{ours.external_id}", {"text": "Theirs, later."})
    fetch(ours.page)
    ours.refresh_from_db()
    assert ours.text == "Theirs, later."
    assert list(Revision.objects.filter(message=ours).order_by("id").values_list("text", flat=True))[-1] == "Ours."


def test_it_takes_back_what_we_said(company: Company, ours: Message, network: SandboxNetwork) -> None:
    do(company, ours, Act.WITHDRAW)
    assert network.item(ours.external_id)["deleted"]
    assert ours.deleted_at


@pytest.mark.parametrize("kind", ["reviews"])
def test_it_lets_answer_anew_what_was_answered_once(company: Company, page: Page, network: SandboxNetwork) -> None:
    """A review has one reply; once that is withdrawn, it may have another."""
    item = network.write_review(page.external_id, "Late", 1)
    fetch(page)
    review = Message.objects.get(external_id=item["id"])
    deliver(answer(company, review.case, "We are sorry.").pk)
    fetch(page)
    assert [each.is_open for each in sent.windows(review.leg, now=clock.now())] == [False]
    do(company, Message.objects.get(is_ours=True), Act.WITHDRAW)
    assert [each.is_open for each in sent.windows(review.leg, now=clock.now())] == [True]


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


@pytest.mark.parametrize(
    ("actions", "allowed"),
    [((), set()), (("reply",), {Act.EDIT}), (("moderate",), {Act.HIDE}), (("reply", "moderate"), {Act.EDIT, Act.HIDE})],
)
def test_it_needs_the_right(
    company: Company, message: Message, page: Page, network: SandboxNetwork, actions: tuple[str, ...], allowed: set[Act]
) -> None:
    deliver(say(company, message.case, "Hello.").pk)
    while receive():
        pass
    ours = Message.objects.get(is_ours=True)
    access.grant(company.jonas.pk, page.pk, [Grant.Action.SEE, *(Grant.Action(each) for each in actions)], actor=PROGRAM, now=LONG_AGO)
    done = set()
    for act, target, text in ((Act.HIDE, message, ""), (Act.EDIT, ours, "Hello you.")):
        try:
            want(company, target, act, text)
        except Forbidden:
            continue
        done.add(act)
    assert done == allowed


@pytest.mark.parametrize("kind", ["mentions"])
def test_it_refuses_what_the_network_does_not_do(company: Company, message: Message) -> None:
    for act in (Act.HIDE, Act.DELETE, Act.EDIT, Act.WITHDRAW):
        with pytest.raises(NotPossible):
            want(company, message, act, "Other words")
    assert not Intervention.objects.exists()
