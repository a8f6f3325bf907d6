"""Other forms of the same words are found as well, in each language by its own rules, behind the words as they stand."""

import pytest

from answerable.access.models import Grant
from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from answerable.inbox.queries.forms import CONFIGS, beginnings
from answerable.triage.rules.language import KNOWN
from tests.arrivals import arrive, arrive_together
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def viewer(company: Company, page: Page) -> Viewer:
    return Viewer(company.jonas.pk, 1, [page.pk])


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("refunds", "I was refunded half of it"),
        ("delayed trains", "my train is delayed again, such delays"),
        ("companies", "what a company"),
        ("Fahrkarten", "die Fahrkarte ist weg"),
        ("Züge", "der Zug kam nicht"),
        ("offene Rechnungen", "wegen der offenen Rechnung"),
        ("retrasados", "el tren llegó muy retrasado otra vez"),
        ("remboursements", "je veux un remboursement"),
        ("посылки", "где моя посылка"),
    ],
)
def test_it_finds_other_forms_of_a_word(viewer: Viewer, page: Page, asked: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "meaning", False)
    message, _other = arrive_together(page, {"Ana": said, "Bela": "Lovely staff in your shop, Karte, Training"})
    found = inbox.find(viewer, asked)
    assert [row.case_id for row in found.rows] == [message.case_id]
    assert found.hits == {message.case_id: message.pk}


def test_what_stands_as_it_was_asked_comes_first(viewer: Viewer, page: Page) -> None:
    exact = arrive(page, "two refunds", name="Ana")
    form = arrive(page, "a refund", name="Bela")
    assert [row.case_id for row in inbox.search(viewer, "refunds").rows] == [exact.case_id, form.case_id]


@pytest.mark.parametrize(
    "asked", ['"refunds"', "refunds -late", "refunds OR trains", "refunds 4711", "#refunds", "re", "the", "", "?!", "'"]
)
def test_what_is_wanted_as_it_stands_has_no_other_form(viewer: Viewer, page: Page, asked: str) -> None:
    arrive(page, "one refund, one train", name="Ana")
    assert inbox.search(viewer, asked).rows == []


def test_it_begins_alike_and_is_another_word(viewer: Viewer, page: Page) -> None:
    arrive_together(page, {"Ana": "a trainee for a carpet", "Bela": "page one"})
    for asked in ("trains", "cars", "pages 1", f"page {page.pk}"):
        assert inbox.search(viewer, asked).rows == [], asked


def test_it_finds_nothing_on_pages_out_of_sight(company: Company, viewer: Viewer, page: Page) -> None:
    hidden = add_page(company, {"id": "page2", "kind": "comments", "name": "Hidden Quay", "handle": "Quay", "secret": "s", "token": "t"})
    arrive(hidden, "two refunds", name="Zelda")
    Grant.objects.filter(page=hidden).delete()
    assert inbox.search(viewer, "refund").rows == []


def test_a_word_begins_like_its_stem_or_like_itself() -> None:
    assert beginnings("companies", "compani") == {"compan"}
    assert beginnings("cars", "car") == {"car"}
    assert beginnings("company", "compani") == {"compan"}
    assert beginnings("züge", "zug") == {"zug", "züg"}
    assert beginnings("went", "go") == set()
    assert set(CONFIGS) <= set(KNOWN)
