"""An item that cannot be worked harms no other, whatever it breaks and whenever that shows."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from answerable.cases import operations as cases
from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Envelope
from answerable.channels.models import Page
from answerable.ingest import operations as ingest
from answerable.ingest import queries
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving.receive import receive
from answerable.routing import operations as routing
from answerable.routing.models import Ownership, Rule
from tests import arrivals

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


def keep_row(page: Page, number: int, *, via: RawItem.Via = RawItem.Via.IMPORT, **more: Any) -> None:
    """A row of a file: its reader trusts that whoever wrote it down looked at the values."""
    row = {"id": f"row{number}", "kind": "mention", "thread": f"t{number}", "author": f"a{number}", "author_id": f"a{number}"}
    body = {"import": row | {"text": "Where is my refund?", "at": NOW.isoformat()} | more}
    ingest.accept(page.pk, [Envelope(f"row{number}", json.dumps(body).encode())], via=via, now=datetime.now(UTC))


@pytest.mark.parametrize(
    "poison",
    [
        {"likes": 10**12},
        {"text": "NUL\0byte"},
        {"text": "half a letter \ud800"},
        {"text": " ".join(f"word{number}" for number in range(150_000))},
        {"author_id": "x" * 3000},
        {"language": "much too long"},
    ],
    ids=["number", "nul", "surrogate", "words", "id", "language"],
)
def test_it_sets_one_item_aside(page: Page, poison: dict[str, Any]) -> None:
    for number in range(5):
        keep_row(page, number, **(poison if number == 2 else {}))
    assert receive() == 5
    assert queries.sums([page.pk]) == {"message": 4, "failed": 1}
    failed = RawItem.objects.get(state="failed")
    assert (failed.key, failed.finished_at is not None, bool(failed.reason)) == ("row2", True, True)
    assert Message.objects.count() == Case.objects.count() == Ownership.objects.count() == 4


def test_it_sets_aside_what_breaks_its_connector(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    arrivals.keep(page, arrivals.told(page, "Where is my refund?", name="Amara", at=NOW))
    page.network = "carrier pigeons"
    page.save()
    assert receive() == 1
    assert RawItem.objects.get().reason == "its connector broke: UnknownNetwork: carrier pigeons"


def test_it_sets_aside_what_cannot_be_read(page: Page) -> None:
    ingest.accept(page.pk, [Envelope("odd", b"[]"), Envelope("bytes", b"\xff\x00")], via=RawItem.Via.WEBHOOK, now=NOW)
    receive()
    assert [each.reason.startswith("cannot be read") for each in RawItem.objects.all()] == [True, True]


def test_it_works_items_again_once_what_was_in_their_way_is_gone(page: Page) -> None:
    rows = list(Rule.objects.values())
    Rule.objects.all().delete()
    keep_row(page, 1)
    receive()
    assert RawItem.objects.get().reason.startswith("NoCatchAll")
    for row in rows:
        Rule.objects.create(**row)
    assert ingest.replay(actor=PROGRAM, now=NOW) == 1
    assert ingest.replay(actor=PROGRAM, now=NOW) == 0
    receive()
    assert RawItem.objects.get().state == "message"
    assert Case.objects.count() == 1


def test_it_finds_what_would_fail_at_commit(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """That a case has no owner shows at commit; then it would be too late to tell whose fault it is."""
    own = routing.own
    monkeypatch.setattr(routing, "own", lambda newcomers, now: own(newcomers, now=now) if len(newcomers) > 1 else None)
    for number in range(3):
        keep_row(page, number)
    receive()
    assert queries.sums([page.pk]) == {"message": 3}
    keep_row(page, 4)
    receive()
    assert "has no owner" in RawItem.objects.get(state="failed").reason
    assert Case.objects.count() == 3


def test_it_leaves_closed_what_only_history_is_added_to(page: Page) -> None:
    keep_row(page, 1, thread="one")
    receive()
    cases.close(Case.objects.get().pk, actor=PROGRAM, now=NOW)
    keep_row(page, 2, thread="one")
    receive()
    assert not Case.objects.get().is_open
    assert Message.objects.count() == 2


def test_it_opens_a_case_again_of_which_one_thread_went_on_elsewhere(page: Page) -> None:
    """A late message of its other thread opens it; what goes on in the newer case stays there."""
    first = arrivals.arrive(page, "Where is my refund?", thread_id="post", parent_id="post-x")
    late = arrivals.told(page, "Where is it?", name="Amara Nwosu", at=datetime.now(UTC), thread_id="post", parent_id="post-x")
    _talk_directly(first)
    cases.close(first.case_id, actor=PROGRAM, now=datetime.now(UTC))
    _talk_directly(arrivals.arrive(page, "Where is my other refund?"))
    arrivals.keep(page, late)
    receive()
    assert RawItem.objects.latest("id").state == "message"
    assert Case.objects.get(pk=first.case_id).is_open
    assert dict(Leg.objects.filter(case=first.case).values_list("is_public", "is_open")) == {True: True, False: False}


def _talk_directly(message: Message) -> None:
    """The same private thread, in the case of this message."""
    leg = message.leg
    Leg.objects.create(
        case=leg.case, page=leg.page, identity=leg.identity, thread="direct", kind="direct", is_public=False, started_at=leg.started_at
    )
