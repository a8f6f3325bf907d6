"""Every item once, worked by one at a time, with an end and a reason."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction

from answerable.channels.contract import Envelope
from answerable.channels.models import Page
from answerable.ingest import operations as ingest
from answerable.ingest import queries
from answerable.ingest.models import RawItem, Refused
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from tests.at_once import at_once

NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)
WEBHOOK = RawItem.Via.WEBHOOK


def keep(page: Page, *keys: str, now: datetime = NOW) -> ingest.Accepted:
    return ingest.accept(page.pk, [Envelope(key, key.encode()) for key in keys], via=WEBHOOK, now=now)


def keys(items: list[RawItem]) -> list[str]:
    return [each.key for each in items]


@pytest.mark.django_db
def test_it_keeps_each_item_once(page: Page) -> None:
    assert keep(page, "b", "a", "b") == ingest.Accepted(2, 1)
    assert keep(page, "a", "c") == ingest.Accepted(1, 1)
    assert keep(page) == ingest.Accepted(0, 0)
    assert set(RawItem.objects.values_list("key", flat=True)) == {"a", "b", "c"}
    assert bytes(RawItem.objects.get(key="a").body) == b"a"


@pytest.mark.django_db
def test_it_keeps_bytes_as_they_came(page: Page) -> None:
    body = bytes(range(256))
    ingest.accept(page.pk, [Envelope("k", body)], via=WEBHOOK, now=NOW)
    assert bytes(RawItem.objects.get().body) == body


@pytest.mark.django_db
def test_it_hands_out_what_is_due_oldest_first(page: Page) -> None:
    for key in ("a", "b", "c"):
        keep(page, key)
    ingest.postpone([RawItem.objects.get(key="a").pk], until=NOW + timedelta(minutes=1))
    assert keys(ingest.claim(2, now=NOW)) == ["b", "c"]
    assert keys(ingest.claim(2, now=NOW + timedelta(minutes=1))) == ["a", "b"]
    assert ingest.claim(2, now=NOW - timedelta(seconds=1)) == []


@pytest.mark.django_db
def test_it_says_how_each_ended(page: Page) -> None:
    keep(page, "a", "b")
    first, second = RawItem.objects.order_by("id")
    ingest.finish([ingest.Outcome(first.pk, RawItem.State.FAILED, "NUL \0 and half \ud800 " + "x" * 400)], now=NOW)
    first.refresh_from_db()
    assert (first.state, len(first.reason), first.finished_at) == ("failed", 300, NOW)
    assert keys(ingest.claim(9, now=NOW)) == [second.key]
    assert keys(queries.failed([page.pk])) == [first.key]
    ingest.finish([], now=NOW)


@pytest.mark.django_db
def test_it_starts_failed_items_again_and_no_others(page: Page) -> None:
    keep(page, "a", "b", "c")
    for key, state in (("a", RawItem.State.FAILED), ("b", RawItem.State.IGNORED)):
        ingest.finish([ingest.Outcome(RawItem.objects.get(key=key).pk, state, "why")], now=NOW)
    assert ingest.replay(page_ids=[page.pk + 1], actor=PROGRAM, now=NOW) == 0
    assert ingest.replay(raw_ids=RawItem.objects.values_list("id", flat=True), actor=PROGRAM, now=NOW) == 1
    assert keys(ingest.claim(9, now=NOW)) == ["a", "c"]
    assert [each.data for each in Event.objects.filter(kind="ingest.replayed").order_by("id")] == [{"count": 0}, {"count": 1}]


@pytest.mark.django_db
def test_it_remembers_how_far_it_read(page: Page) -> None:
    assert queries.position(page.pk) == ""
    for position in ("5", "7"):
        ingest.move(page.pk, position, now=NOW)
    assert queries.position(page.pk) == "7"


@pytest.mark.django_db
def test_it_keeps_few_samples_a_page(page: Page) -> None:
    for number in range(9):
        ingest.refuse(page.pk, b"%d" % number * 900, reason="bad " * 90, now=NOW)
    assert [bytes(each.sample)[:1] for each in queries.refused([page.pk])] == [b"8", b"7", b"6", b"5", b"4"]
    assert {len(each.sample) for each in Refused.objects.all()} == {500}


@pytest.mark.django_db(transaction=True)
def test_it_lets_others_pass_over_what_is_being_worked(page: Page) -> None:
    keep(page, "a", "b", "c")

    def claim_all() -> list[str]:
        with transaction.atomic():
            return keys(ingest.claim(9, now=NOW))

    with transaction.atomic():
        assert keys(ingest.claim(2, now=NOW)) == ["a", "b"]
        assert at_once([claim_all]) == [["c"]]
    assert at_once([claim_all]) == [["a", "b", "c"]]
    connection.close()
