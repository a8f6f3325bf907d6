"""What was said in other words and other languages is found too, on the viewer's own pages alone."""

import pytest

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from answerable.inbox.rules.fuse import fused, is_exact, says_something
from answerable.journeys.receiving.keep_meanings import keep_meanings
from tests.arrivals import arrive, arrive_together
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def viewer(company: Company, page: Page) -> Viewer:
    return Viewer(company.jonas.pk, 1, [page.pk])


def found(viewer: Viewer, words: str, **more: int) -> list[int]:
    return [row.case_id for row in inbox.find(viewer, words, **more).rows]


def test_it_finds_what_was_said_in_another_language(viewer: Viewer, page: Page) -> None:
    german, spanish, _ = arrive_together(
        page, {"Ana": "Paket kaputt angekommen", "Badr": "El paquete llegó roto", "Cora": "Lovely staff in Leeds today"}
    )
    keep_meanings()
    asked = inbox.find(viewer, "my parcel arrived broken")
    assert {row.case_id for row in asked.rows} == {german.case_id, spanish.case_id}
    assert asked.meant[german.case_id] == inbox.Meant(german.pk, "Paket kaputt angekommen", german.language)
    assert inbox.search(viewer, "parcel").rows == []
    assert list(inbox.by_meaning(viewer, "das Paket ist kaputt")) == [german.case_id, spanish.case_id]


def test_it_puts_what_holds_the_words_first_where_they_are_wanted_as_they_stand(viewer: Viewer, page: Page) -> None:
    words = ["refund", '"my refund"', "my refund please"]
    said, meant, both = arrive_together(
        page, {"Ana": "my refund, said nobody please ever", "Bela": "Ich möchte mein Geld zurück", "Cora": "my refund please"}
    )
    keep_meanings()
    orders = [found(viewer, each) for each in words]
    assert orders[0][:2] == orders[1][:2] == [both.case_id, said.case_id]
    assert orders[2][0] == both.case_id
    assert meant.case_id in orders[2]
    assert all(len(order) == len(set(order)) for order in orders)


def test_other_peoples_pages_neither_show_nor_crowd_out(company: Company, viewer: Viewer, page: Page) -> None:
    secret = add_page(company, {"id": "page2", "kind": "comments", "name": "Harbour Freight", "handle": "HarbourFreight"})
    arrive_together(secret, {f"Customer {number}": f"my parcel arrived broken, number {number}" for number in range(150)})
    mine = arrive(page, "Paket kaputt angekommen")
    while keep_meanings():
        pass
    assert found(viewer, "my parcel arrived broken") == [mine.case_id]
    assert inbox.find(Viewer(viewer.member_id, 1, []), "my parcel arrived broken").rows == []
    both = Viewer(viewer.member_id, 1, [page.pk, secret.pk])
    assert len(found(both, "parcel that is broken", most=200)) > 100


def test_it_finds_nothing_that_is_gone_or_says_too_little(viewer: Viewer, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    message = arrive(page, "Paket kaputt angekommen")
    keep_meanings()
    assert found(viewer, "parcel broken") == [message.case_id]
    for words in ("123456", "HR-99", "@parcel broken", "ok", "-parcel broken", "?", "\x00"):
        assert found(viewer, words) == [], words
    monkeypatch.setattr(get_settings(), "meaning", False)
    assert found(viewer, "parcel broken") == []
    monkeypatch.setattr(get_settings(), "meaning", True)
    Message.objects.filter(pk=message.pk).update(deleted_at=message.posted_at)
    assert found(viewer, "parcel broken") == []


def test_what_the_first_page_showed_does_not_come_again(viewer: Viewer, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {f"Customer {number}": f"broken parcel, {'it came today' if number else 'help'} {number}" for number in range(60)}
    arrive_together(page, texts)
    while keep_meanings():
        pass
    first = inbox.find(viewer, "broken parcel")
    then = inbox.find(viewer, "broken parcel", before=first.next)
    cases = [row.case_id for row in [*first.rows, *then.rows]]
    assert len(cases) == len(set(cases)) == 60


def test_orders_are_fused_by_the_places_in_them() -> None:
    assert fused([1, 2, 3], [3, 4]) == [3, 1, 2, 4]
    assert fused([1, 2], []) == [1, 2]
    assert [is_exact(words) for words in ("refund", '"my refund"', "train -late", "a OR b", "late train")] == [
        True,
        True,
        True,
        True,
        False,
    ]
    assert [says_something(words) for words in ("refund", "パン", "HR-12", "@amara", "train -late")] == [True, True, False, False, False]
