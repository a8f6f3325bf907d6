"""What is done to a message besides answering it, by whom, and what the desk shows of it."""

import pytest

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.cases.models import Message, Revision
from answerable.channels import queries as channels
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Forbidden
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.carry_out import carry_out
from answerable.journeys.sending.deliver import deliver
from answerable.publish.errors import NotPossible, TextUnfit
from answerable.publish.models import Intervention
from answerable.publish.queries import ways
from answerable.publish.rules.acts import Act
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import LONG_AGO, Company
from tests.journeys.sending.deeds import do, want
from tests.journeys.sending.story import say
from tests.journeys.test_story import answer, fetch

pytestmark = pytest.mark.django_db


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
    assert [each.is_open for each in ways.windows(review.leg, now=clock.now())] == [False]
    do(company, Message.objects.get(is_ours=True), Act.WITHDRAW)
    assert [each.is_open for each in ways.windows(review.leg, now=clock.now())] == [True]


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
