"""Rows inserted a column at a time are those that the ORM would have inserted."""

from datetime import UTC, datetime

import pytest
from django.db import DataError, IntegrityError

from answerable.channels.models import Brand, Page
from answerable.core import bulk
from answerable.ingest.models import Cursor
from answerable.journal.models import Event

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ODD = "quote \" back\\slash {brace} , comma\nline 'single' NULL 🚆 שלום"


def _page(brand: Brand, number: int, **changed: object) -> Page:
    values = {"network": "sandbox", "kind": "comments", "external_id": f"p{number}", "name": ODD, "created_at": NOW, **changed}
    return Page(brand=brand, **values)


@pytest.fixture
def brand(db: None) -> Brand:
    return Brand.objects.create(name="Harbour Rail", prefix="BK")


def test_it_inserts_what_the_rows_say(brand: Brand) -> None:
    pages = bulk.insert([_page(brand, 1, state=Page.State.PAUSED), _page(brand, 2, is_simulated=True)])
    found = {page.pk: page for page in Page.objects.filter(brand=brand)}
    for page in pages:
        assert {f.attname: getattr(found[page.pk], f.attname) for f in Page._meta.concrete_fields} == {
            f.attname: getattr(page, f.attname) for f in Page._meta.concrete_fields
        }


def test_it_gives_each_row_its_own_id(brand: Brand) -> None:
    pages = bulk.insert([_page(brand, number) for number in range(500)])
    assert [page.external_id for page in Page.objects.filter(brand=brand).order_by("pk")] == [page.external_id for page in pages]
    assert dict(Page.objects.filter(brand=brand).values_list("external_id", "pk")) == {page.external_id: page.pk for page in pages}


@pytest.mark.django_db
def test_it_inserts_json_and_what_is_not_there() -> None:
    bulk.insert([Event(at=NOW, kind="t", subject_id=n, case_id=None if n else 7, data={"words": ODD, "n": n}) for n in range(2)])
    assert [(each.case_id, each.data) for each in Event.objects.filter(kind="t").order_by("subject_id")] == [
        (7, {"words": ODD, "n": 0}),
        (None, {"words": ODD, "n": 1}),
    ]


def test_it_refuses_what_is_there_already_unless_it_is_lenient(brand: Brand) -> None:
    _page(brand, 1).save()
    bulk.insert([_page(brand, 1), _page(brand, 2)], is_lenient=True)
    assert Page.objects.filter(brand=brand).count() == 2
    with pytest.raises(IntegrityError):
        bulk.insert([_page(brand, 2)])


def test_it_refuses_a_text_that_is_too_long_rather_than_cut_it(brand: Brand) -> None:
    with pytest.raises(DataError):
        bulk.insert([_page(brand, 1, kind="k" * 31)])


@pytest.mark.django_db
def test_it_inserts_nothing_for_no_rows() -> None:
    assert bulk.insert([]) == []


def test_it_puts_rows_in_the_place_of_those_that_are_there(brand: Brand) -> None:
    pages = bulk.insert([_page(brand, number) for number in (1, 2, 3)])
    bulk.put([Cursor(page=page, position="old", moved_at=NOW) for page in pages[:2]])
    bulk.put([Cursor(page=pages[1], position=ODD, moved_at=NOW), Cursor(page=pages[2], position="new", moved_at=NOW)])
    assert dict(Cursor.objects.values_list("page_id", "position")) == {pages[0].pk: "old", pages[1].pk: ODD, pages[2].pk: "new"}
