"""A vector for each customer's message, made behind the stream; what is near is found on the pages asked for alone."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.journeys.receiving.keep_meanings import keep_meanings
from answerable.journeys.receiving.receive import receive
from answerable.learning.rules.embedder import Vectors, sentence_embedder
from answerable.meaning import operations as meaning
from answerable.meaning import queries as meanings
from answerable.meaning.models import Meaning, Walk
from answerable.meaning.operations import walk_back
from tests.arrivals import arrive, arrive_together, keep, told

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC)
LATER = NOW + timedelta(seconds=1)


def test_it_makes_a_vector_of_each_message_once(page: Page) -> None:
    broken, praise = arrive_together(page, {"Amara": "my parcel arrived broken", "Bela": "lovely staff in your shop today"})
    assert keep_meanings() == 2
    assert keep_meanings() == 0
    vectors = meanings.vectors([broken.pk, praise.pk, 0])
    assert sorted(vectors) == [broken.pk, praise.pk]
    assert all(abs(float(each @ each) - 1) < 0.01 for each in vectors.values())


def test_it_finds_the_same_matter_in_another_language(page: Page) -> None:
    asked, german, _ = arrive_together(
        page, {"Amara": "my parcel arrived broken", "Bela": "Paket kaputt angekommen", "Cora": "lovely staff in your shop today"}
    )
    keep_meanings()
    near = near_to(asked, page.pk, least=0.5)
    assert [each.message_id for each in near] == [asked.pk, german.pk]
    assert near[0].similarity > 0.99
    assert near_to(asked, page.pk + 1) == []


def test_it_keeps_no_vector_of_what_says_nothing(page: Page) -> None:
    message = arrive(page, "@harbourrail https://example.org 👍")
    assert keep_meanings() == 1
    assert (Meaning.objects.get().pk, meanings.vectors([message.pk])) == (message.pk, {})
    assert meanings.nearest(meanings.meaning_of("my parcel arrived broken"), [page.pk], limit=10) == []


def test_it_lets_go_of_what_is_deleted_and_reads_anew_what_is_edited(page: Page) -> None:
    item = told(page, "my parcel arrived broken", name="Amara", at=NOW)
    message = arrive_as(page, item)
    keep_meanings()
    before = meanings.vectors([message.pk])[message.pk]
    arrive_as(page, {**item, "text": "your app logs me out all the time", "edited_at": LATER.isoformat()}, "edited")
    assert meanings.vectors([message.pk]) == {}
    assert keep_meanings() == 1
    assert float(meanings.vectors([message.pk])[message.pk] @ before) < 0.6
    arrive_as(page, {**item, "deleted": True, "edited_at": LATER.isoformat()}, "deleted")
    assert not Meaning.objects.exists()
    assert keep_meanings() == 0


def test_it_keeps_no_vector_of_what_was_changed_while_it_was_read(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    gone, edited = arrive_together(page, {"Amara": "my parcel arrived broken", "Bela": "Paket kaputt angekommen"})
    embedder = sentence_embedder()
    embed = embedder.embed

    def slowly(texts: Sequence[str]) -> Vectors:
        Message.objects.filter(pk=gone.pk).update(deleted_at=NOW)
        Message.objects.filter(pk=edited.pk).update(text="Danke")
        return embed(texts)

    monkeypatch.setattr(embedder, "embed", slowly)
    assert meaning.embed_missing(10, now=NOW) == 0
    assert not Meaning.objects.exists()


def test_it_goes_back_through_everything_and_finds_what_came_to_sight_late(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk_back, "STRETCH", 2)
    first, *_, last = arrive_together(page, {f"Customer {number}": f"my parcel {number} is late" for number in range(7)})
    # Not from the first id on: others wrote, and left their numbers unused, before this test.
    Walk.objects.create(embedder=meanings.embedder_name(), top=last.pk, below=last.pk, bottom=first.pk - 3)
    assert [meaning.embed_missing(2, now=NOW) for _ in range(5)] == [2, 2, 2, 1, 0]
    walk = Walk.objects.get()
    assert (walk.top, walk.below <= first.pk - 3) == (last.pk, True)
    Meaning.objects.filter(pk=last.pk).delete()
    arrive_together(page, {f"Later {number}": f"where is my parcel {number}" for number in range(4)})
    assert [meaning.embed_missing(9, now=NOW) for _ in range(4)] == [2, 2, 1, 0]
    assert Meaning.objects.filter(pk__in=[first.pk, last.pk]).count() == 2


def test_vectors_of_another_embedder_are_made_anew_and_not_compared(page: Page) -> None:
    asked, other = arrive_together(page, {"Amara": "my parcel arrived broken", "Bela": "my parcel came broken"})
    keep_meanings()
    Meaning.objects.filter(pk=other.pk).update(embedder="one-of-last-year")
    assert [each.message_id for each in near_to(asked, page.pk)] == [asked.pk]
    assert keep_meanings() == 1
    assert len(near_to(asked, page.pk)) == 2


def test_it_does_nothing_where_it_is_not_wanted_or_much_is_waiting(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    arrive(page, "my parcel arrived broken")
    monkeypatch.setattr(get_settings(), "meaning", False)
    assert keep_meanings() == 0
    monkeypatch.setattr(get_settings(), "meaning", True)
    for number in range(100):
        keep(page, told(page, f"number {number}", name="Bela", at=NOW))
    assert keep_meanings() == 0


def near_to(message: Message, page_id: int, least: float = 0.0) -> list[meanings.Near]:
    return meanings.nearest(meanings.vectors([message.pk])[message.pk], [page_id], limit=10, least=least)


def arrive_as(page: Page, item: dict[str, Any], kind: str = "created") -> Message:
    keep(page, item, kind)
    while receive():
        pass
    return Message.objects.get(external_id=item["id"])
