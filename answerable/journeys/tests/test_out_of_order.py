"""Events come twice, late and in any order; what stands at the end is what the network says."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases.models import Case, Message, Revision, Tombstone
from answerable.channels.models import Page
from answerable.ingest.models import RawItem
from answerable.journal.models import Event
from answerable.journeys.tests.telling import TEXT, comment, edited, ends, work
from answerable.reports.models import MessageFact
from tests import arrivals

pytestmark = pytest.mark.django_db


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
