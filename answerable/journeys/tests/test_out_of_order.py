"""Events come twice, late and in any order; what stands at the end is what the network says."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases import operations as cases
from answerable.cases.models import Case, Message, Revision, Tombstone
from answerable.channels.models import Page
from answerable.ingest.models import RawItem
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.receive import receive
from answerable.journeys.understand import ORPHANS_WAIT
from answerable.reports.models import MessageFact
from tests import arrivals

pytestmark = pytest.mark.django_db
TEXT = "Where is my refund? My train was cancelled and nobody answers."


def minutes_ago(minutes: float) -> datetime:
    return datetime.now(UTC) - timedelta(minutes=minutes)


def comment(page: Page, text: str = TEXT, **more: Any) -> dict[str, Any]:
    return arrivals.told(page, text, name="Amara Nwosu", at=minutes_ago(60), **more)


def edited(item: dict[str, Any], text: str, minutes: float) -> dict[str, Any]:
    """The item after its author changed it, so many minutes ago."""
    return item | {"text": text, "edited_at": minutes_ago(minutes).isoformat()}


def echo(page: Page, answered: dict[str, Any], text: str = "We are sorry.") -> dict[str, Any]:
    """What we wrote on the network itself, under a customer's item."""
    return arrivals.told(page, text, name="Harbour Rail", at=minutes_ago(5), page_says=True, parent_id=answered["id"])


def native(page: Page) -> dict[str, Any]:
    """What we wrote on the network itself to Amara, of our own accord."""
    at, thread = minutes_ago(5), "direct-amaranwosu"
    return arrivals.told(page, "How did it go?", name="Harbour Rail", at=at, kind="direct", page_says=True, thread_id=thread)


def work() -> None:
    while receive():
        pass


def ends() -> list[tuple[str, str]]:
    return list(RawItem.objects.order_by("id").values_list("state", "reason"))


def test_it_makes_a_message_of_an_edit_that_comes_first(page: Page) -> None:
    item = comment(page, "first words")
    arrivals.keep(page, edited(item, "second words", 10), "edited")
    work()
    arrivals.keep(page, item)
    work()
    message = Message.objects.get()
    assert (message.text, message.edited_at is not None) == ("second words", True)
    assert ends() == [("message", ""), ("ignored", "known already")]


def test_it_passes_over_an_edit_that_is_older_than_the_one_that_came_first(page: Page) -> None:
    item = comment(page, "first words")
    for text, minutes in (("third words", 10), ("second words", 20)):
        arrivals.keep(page, edited(item, text, minutes), "edited")
        work()
    assert Message.objects.get().text == "third words"
    assert ends()[1] == ("ignored", "older than what is known")


def test_it_remembers_an_edit_back_to_the_first_words(page: Page) -> None:
    item = comment(page, "first words")
    arrivals.keep(page, item)
    work()
    for text, minutes in (("first words", 10), ("second words", 20)):
        arrivals.keep(page, edited(item, text, minutes), "edited")
        work()
    assert Message.objects.get().text == "first words"


def test_it_works_a_message_and_its_edits_of_one_batch(page: Page) -> None:
    item = comment(page, "first words")
    arrivals.keep(page, edited(item, "second words", 20), "edited")
    arrivals.keep(page, item)
    arrivals.keep(page, edited(item, "third words", 10), "edited")
    work()
    assert Message.objects.get().text == "third words"
    assert sorted(state for state, _ in ends()) == ["edit", "edit", "message"]
    assert list(Revision.objects.order_by("id").values_list("text", flat=True)) == ["first words", "second words"]
    assert Event.objects.filter(kind="message.edited").count() == 2


def test_it_hides_what_was_deleted_before_it_came(page: Page) -> None:
    item = comment(page)
    arrivals.keep(page, item | {"deleted": True}, "deleted")
    work()
    assert Tombstone.objects.count() == 1
    arrivals.keep(page, item)
    work()
    assert ends() == [("deletion", "before its message arrived"), ("ignored", "deleted before it arrived")]
    assert not Message.objects.exists()
    assert not Case.objects.exists()


def test_it_keeps_a_deleted_message_deleted(page: Page) -> None:
    item = comment(page)
    arrivals.keep(page, item)
    arrivals.keep(page, item | {"deleted": True}, "deleted")
    arrivals.keep(page, edited(item, f"{TEXT} Please.", 1), "edited")
    work()
    assert Message.objects.get().deleted_at is not None
    assert MessageFact.objects.get().outcome == "closed"
    assert sum(state == "deletion" for state, _ in ends()) == 1


def test_it_takes_over_figures_without_calling_it_an_edit(page: Page) -> None:
    item = comment(page)
    arrivals.keep(page, item)
    work()
    arrivals.keep(page, item | {"likes": 41}, "liked")
    work()
    message = Message.objects.get()
    assert (message.like_count, message.edited_at) == (41, None)
    assert ends()[1] == ("ignored", "nothing changed that is shown")
    assert not Event.objects.filter(kind="message.edited").exists()


def test_it_shows_what_was_hidden_on_the_network(page: Page) -> None:
    item = comment(page)
    arrivals.keep(page, item)
    arrivals.keep(page, item | {"hidden": True}, "hidden")
    work()
    message = Message.objects.get()
    assert (message.hidden_at is not None, message.edited_at) == (True, None)


def test_it_lets_our_answer_wait_for_its_question(page: Page) -> None:
    item = comment(page)
    arrivals.keep(page, echo(page, item))
    work()
    waiting = RawItem.objects.get()
    assert (waiting.state, Message.objects.count()) == ("waiting", 0)
    assert waiting.due_at > waiting.received_at
    arrivals.keep(page, item)
    work()
    RawItem.objects.update(due_at=minutes_ago(0))
    work()
    case = Case.objects.get()
    assert [(each.is_ours, each.case_id) for each in Message.objects.order_by("id")] == [(False, case.pk), (True, case.pk)]
    assert MessageFact.objects.get().outcome == "answered"


def test_it_works_question_and_answer_of_one_batch(page: Page) -> None:
    item = comment(page)
    arrivals.keep(page, echo(page, item))
    arrivals.keep(page, item)
    work()
    assert {state for state, _ in ends()} == {"message"}
    assert Case.objects.count() == 1


def test_it_gives_up_an_answer_whose_question_never_comes(page: Page) -> None:
    arrivals.keep(page, echo(page, comment(page)))
    RawItem.objects.update(received_at=datetime.now(UTC) - ORPHANS_WAIT)
    work()
    assert ends() == [("ignored", "ours, to somebody whom the desk does not know")]


def test_it_puts_what_we_wrote_into_an_old_thread(page: Page) -> None:
    """A thread whose case was closed long ago goes on there when it is us who write: that begins no case."""
    message = arrivals.arrive(page, TEXT, kind="direct")
    _close(message.case)
    arrivals.keep(page, native(page))
    work()
    assert ends()[-1] == ("message", "")
    assert Message.objects.get(is_ours=True).case_id == message.case_id


def test_it_opens_a_new_case_for_a_customer_who_comes_back_later_with_what_we_wrote(page: Page) -> None:
    message = arrivals.arrive(page, TEXT, kind="direct")
    _close(message.case)
    ours = native(page)
    theirs = arrivals.told(page, "Badly. Where is my refund?", name="Amara Nwosu", at=minutes_ago(2), kind="direct")
    arrivals.keep(page, ours)
    arrivals.keep(page, theirs)
    work()
    assert {state for state, _ in ends()} == {"message"}
    assert Case.objects.count() == 2
    assert Message.objects.get(external_id=theirs["id"]).case.is_open


def _close(case: Case) -> None:
    """Long enough ago that the thread's next matter is another case."""
    cases.close(case.pk, actor=PROGRAM, now=datetime.now(UTC) - timedelta(days=40))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_it_ends_the_same_in_every_order(page: Page, data: st.DataObject) -> None:
    RawItem.objects.all().delete()
    item = comment(page, "first words")
    told = [(item, "created"), (edited(item, "second words", 30), "edited"), (edited(item, "third words", 20), "edited")]
    is_deleted = data.draw(st.booleans())
    told += [(told[-1][0] | {"deleted": True}, "deleted")] if is_deleted else []
    for each, kind in data.draw(st.permutations(told)):
        arrivals.keep(page, each, kind)
        if data.draw(st.booleans()):
            work()
    work()
    assert not RawItem.objects.filter(state__in=["waiting", "failed"]).exists()
    stands = Message.objects.filter(external_id=item["id"]).first()
    if is_deleted:
        assert stands is None or stands.deleted_at is not None
    else:
        assert stands is not None
        assert (stands.text, stands.deleted_at) == ("third words", None)
