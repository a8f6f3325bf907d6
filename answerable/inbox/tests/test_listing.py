"""Views, pages, counts and finding, over real rows of three pages of which the viewer sees two."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Brand, Page
from answerable.customers.models import Person
from answerable.inbox import queries as inbox
from answerable.inbox.models import Row
from answerable.inbox.queries import PAGE, Viewer
from answerable.inbox.rules import Place, Sort, View
from tests.arrivals import arrive, arrive_together, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 19, 12, tzinfo=UTC)
COUNT = 420
KEYS = {
    Sort.DUE: lambda row: (row.sort_at, row.pk),
    Sort.NEWEST: lambda row: (-row.last_message_at.timestamp(), -row.pk),
    Sort.OLDEST: lambda row: (row.last_message_at, row.pk),
}


def by_waking(row: Row) -> tuple[datetime | None, int]:
    return row.snoozed_until, row.pk


@pytest.fixture
def viewer() -> Viewer:
    """Member 1 of department 1, who sees two of three pages; times collide on purpose.

    Only rows are open, for an open case without an owner is refused by the database.
    """
    brand, dice = Brand.objects.create(name="Harbour Rail", prefix="HR"), Random(7)
    pages = [
        Page.objects.create(brand=brand, network="sandbox", kind="comments", external_id=f"{number}", name=f"Page {number}", created_at=NOW)
        for number in range(3)
    ]
    person = Person.objects.create(name="Amara Nwosu", first_seen_at=NOW)
    cases = [Case(page=dice.choice(pages), person=person, opened_at=NOW, is_open=False) for _ in range(COUNT)]
    Row.objects.bulk_create(_row(case, dice) for case in Case.objects.bulk_create(cases))
    return Viewer(1, 1, [pages[0].pk, pages[2].pk])


def _row(case: Case, dice: Random) -> Row:
    is_open = dice.random() < 0.8
    at = NOW - timedelta(minutes=dice.randrange(40))
    due_at = dice.choice([None, at + timedelta(hours=4)])
    return Row(
        case=case, page_id=case.page_id, person_id=case.person_id, is_open=is_open, department_id=dice.choice([1, 2]),
        member_id=dice.choice([None, 1, 2]), customer_name="Amara Nwosu", snippet="", last_message_at=at, last_message_id=case.pk,
        is_last_ours=False, reach=0, leg="public", reason="complaint", urgency="normal", sentiment="neutral", needs_response=True,
        due_at=due_at, sort_at=due_at or NOW + timedelta(days=99), closed_at=None if is_open else at,
        snoozed_until=NOW + timedelta(minutes=dice.randrange(9)) if is_open and dice.random() < 0.2 else None,
        follower_ids=[each for each in (1, 2) if dice.random() < 0.3],
    )  # fmt: skip


def _expected(viewer: Viewer, view: View) -> list[Row]:
    rows = [row for row in Row.objects.all() if row.page_id in viewer.page_ids and row.is_open is (view is not View.CLOSED)]
    fits: dict[View, Callable[[Row], bool]] = {
        View.SNOOZED: lambda row: bool(row.snoozed_until),
        View.FOLLOWING: lambda row: 1 in row.follower_ids,
        View.UNTAKEN: lambda row: not row.snoozed_until and row.member_id is None,
        View.MINE: lambda row: not row.snoozed_until and row.member_id == 1,
        View.DEPARTMENT: lambda row: not row.snoozed_until and row.department_id == 1,
        View.ALL: lambda row: not row.snoozed_until,
        View.CLOSED: lambda row: True,
    }
    return [row for row in rows if fits[view](row)]


@pytest.mark.parametrize("view", [view for view in View if view is not View.CLOSED])
@pytest.mark.parametrize("sort", list(Sort))
def test_it_shows_every_case_of_a_view_once_and_in_order(viewer: Viewer, view: View, sort: Sort) -> None:
    shown: list[int] = []
    after: Place | None = None
    while True:
        listed = inbox.listing(viewer, view, sort=sort, after=after)
        assert len(listed.rows) <= PAGE
        shown += [row.case_id for row in listed.rows]
        if not listed.next:
            break
        after = Place.read(listed.next)
    assert shown == [row.case_id for row in sorted(_expected(viewer, view), key=by_waking if view is View.SNOOZED else KEYS[sort])]


def test_it_shows_what_was_closed_last_first(viewer: Viewer) -> None:
    first = inbox.listing(viewer, View.CLOSED)
    rest = inbox.listing(viewer, View.CLOSED, after=Place.read(first.next)) if first.next else inbox.Listing([], "")
    closed = sorted(_expected(viewer, View.CLOSED), key=lambda row: (row.closed_at, row.case_id), reverse=True)
    assert [row.case_id for row in [*first.rows, *rest.rows]] == [row.case_id for row in closed]


def test_it_counts_what_it_shows(viewer: Viewer) -> None:
    assert inbox.counts(viewer, list(View)) == {view: len(_expected(viewer, view)) for view in View}


def test_it_shows_nothing_without_pages(viewer: Viewer) -> None:
    blind = Viewer(1, 1, [])
    assert [inbox.listing(blind, view).rows for view in View] == [[]] * len(View)
    assert set(inbox.counts(blind, list(View)).values()) == {0}


def test_it_tells_which_cases_belong(viewer: Viewer) -> None:
    everything = list(Row.objects.values_list("case_id", flat=True))
    for view in View:
        assert inbox.belonging(viewer, view, everything) == {row.case_id for row in _expected(viewer, view)}


def found(company: Company, page: Page, words: str) -> list[int]:
    return [row.case_id for row in inbox.search(Viewer(company.jonas.pk, 1, [page.pk]), words).rows]


def test_it_finds_by_reference_name_handle_and_words(company: Company, page: Page) -> None:
    case = case_of(page, "Where is my refund for Kesterby?", name="Amara Nwosu")
    other = case_of(page, "Nice crew today.", name="Zoë 100%")
    for words in (
        f"HR-{case.pk}",
        f"hr-{case.pk}",
        str(case.pk),
        f"#{case.pk}",
        "amara",
        "@amaranw",
        "refund kesterby",
        "KESTERBY",
        '"my refund"',
    ):
        assert found(company, page, words) == [case.pk], words
    assert found(company, page, "zoë 100%") == [other.pk]
    for words in (f"XX-{case.pk}", "refund -kesterby", "%", "_", "\\", "", "\x00", "9" * 40, "'); --", "& | !"):
        assert found(company, page, words) == [], words


def test_it_finds_nothing_on_pages_out_of_sight(company: Company, page: Page) -> None:
    case = case_of(page)
    nowhere = Viewer(company.charlie.pk, 1, [])
    elsewhere = Viewer(company.charlie.pk, 1, [page.pk + 1])
    for words in (f"HR-{case.pk}", "amara", "refund"):
        assert inbox.search(nowhere, words).rows == []
        assert inbox.search(elsewhere, words).rows == []


def test_it_goes_on_with_older_finds_and_shows_each_case_once(company: Company, page: Page) -> None:
    texts = {f"Customer {number}": f"refund {number}" for number in range(60)}
    cases = [each.case_id for each in arrive_together(page, texts)]
    arrive(page, "refund again", name="Customer 3")
    viewer = Viewer(company.jonas.pk, 1, [page.pk])
    first = inbox.search(viewer, "refund")
    rest = inbox.search(viewer, "refund", before=first.next)
    shown = [row.case_id for row in [*first.rows, *rest.rows]]
    assert len(first.rows) == 50
    assert rest.next == 0
    assert shown == [cases[3], *(case for case in reversed(cases) if case != cases[3])]
