"""Filters over real rows: whatever is asked, the list, the count and what belongs agree with a look at every row."""

from datetime import UTC, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases.models import Case
from answerable.channels.models import Brand, Page
from answerable.customers.models import Person
from answerable.inbox import queries as inbox
from answerable.inbox.models import Row
from answerable.inbox.queries import Viewer
from answerable.inbox.rules import Filter, Place, Sort, View

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC)
NAMES = ["Amara Nwosu", "amara_100%", "Zoë"]
REASONS, LEGS, URGENCIES, LANGUAGES = ["complaint", "question"], ["public", "private", "both"], ["critical", "low"], ["en", "de", ""]


@pytest.fixture
def viewer() -> Viewer:
    """Member 1 of department 1, who sees two pages of one brand and not the third, of another brand and network."""
    dice = Random(11)
    brands = [Brand.objects.create(name=name, prefix=name) for name in ("HR", "FQ")]
    pages = [
        Page.objects.create(
            brand=brands[number // 2], network=network, kind="comments", external_id=f"{number}", name=f"{number}", created_at=NOW
        )
        for number, network in enumerate(["sandbox", "mastodon", "sandbox"])
    ]
    people = [Person.objects.create(name=name, first_seen_at=NOW) for name in NAMES]
    cases = [Case(page=dice.choice(pages), person=dice.choice(people), opened_at=NOW, is_open=False) for _ in range(150)]
    Row.objects.bulk_create(_row(case, dice) for case in Case.objects.bulk_create(cases))
    return Viewer(1, 1, [pages[0].pk, pages[1].pk])


def _row(case: Case, dice: Random) -> Row:
    is_open, at = dice.random() < 0.8, NOW - timedelta(minutes=30, hours=dice.randrange(6))
    due_at = at + timedelta(hours=dice.choice([0, 7, 60]))
    return Row(
        case=case, page_id=case.page_id, person_id=case.person_id, is_open=is_open, department_id=dice.choice([1, 2]),
        member_id=dice.choice([None, 1, 2]), customer_name=case.person.name, snippet="", last_message_at=at, last_message_id=case.pk,
        is_last_ours=False, reach=0, leg=dice.choice(LEGS), reason=dice.choice(REASONS), urgency=dice.choice(URGENCIES),
        language=dice.choice(LANGUAGES), sentiment="neutral", needs_response=dice.random() < 0.5, sort_at=due_at,
        closed_at=None if is_open else at, snoozed_until=NOW if is_open and dice.random() < 0.2 else None,
        label_ids=[each for each in (1, 2, 3) if dice.random() < 0.3], choice_ids=[each for each in (7, 8) if dice.random() < 0.3],
        topic_id=dice.choice([None, 4, 5]), marks=[each for each in ("doubtful", "rude") if dice.random() < 0.3],
    )  # fmt: skip


def midnight() -> datetime:
    return datetime.combine(NOW.date() + timedelta(days=1), time.min, UTC)


def some(*values: object) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


FILTERS = st.builds(
    Filter,
    network=some("sandbox", "mastodon"), leg=some(*LEGS), reason=some(*REASONS), urgency=some(*URGENCIES), language=some("en", "de"),
    department=some(1, 2), owner=some("me", "nobody", "2"), label=some(1, 2, 9), choice=some(7, 8), topic=some(4, 6),
    mark=some("doubtful", "spam"), due=some("late", "today"),
    name=st.sampled_from(["", "ama", "AMARA_", "%", "x"]), unanswered=st.booleans(), older=st.sampled_from([0, 1, 4]),
)  # fmt: skip


def fits(row: Row, asked: Filter) -> bool:
    """The same, said over."""
    owners = {{"me": "1"}.get(each, each) for each in asked.owner}
    plain = ("leg", "reason", "urgency", "language")
    return (
        all(not getattr(asked, name) or getattr(row, name) in getattr(asked, name) for name in plain)
        and (not asked.network or row.page.network in asked.network)
        and (not asked.brand or row.page.brand_id in asked.brand)
        and (not asked.page or row.page_id in asked.page)
        and (not asked.department or row.department_id in asked.department)
        and (not owners or (str(row.member_id) if row.member_id else "nobody") in owners)
        and (not asked.topic or row.topic_id in asked.topic)
        and (not asked.label or bool(set(asked.label) & set(row.label_ids)))
        and (not asked.due or row.sort_at < (midnight() if "today" in asked.due else NOW))
        and (not asked.mark or bool(set(asked.mark) & set(row.marks)))
        and (not asked.choice or bool(set(asked.choice) & set(row.choice_ids)))
        and row.customer_name.lower().startswith(asked.name.lower())
        and (row.needs_response or not asked.unanswered)
        and (not asked.older or row.last_message_at < NOW - timedelta(hours=asked.older))
    )


def in_view(viewer: Viewer, view: View, row: Row) -> bool:
    if row.page_id not in viewer.page_ids or row.is_open is (view is View.CLOSED):
        return False
    return view is View.CLOSED or bool(row.snoozed_until) is (view is View.SNOOZED)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=FILTERS, view=st.sampled_from([View.ALL, View.CLOSED, View.SNOOZED]), sort=st.sampled_from(list(Sort)))
def test_it_shows_counts_and_knows_exactly_what_fits(viewer: Viewer, asked: Filter, view: View, sort: Sort) -> None:
    everything = list(Row.objects.select_related("page"))
    expected = {row.case_id for row in everything if in_view(viewer, view, row) and fits(row, asked)}
    shown: list[int] = []
    after: Place | None = None
    while listed := inbox.listing(viewer, view, sort=sort, filter=asked, after=after):
        shown += [row.case_id for row in listed.rows]
        if not listed.next:
            break
        after = Place.read(listed.next)
    assert len(shown) == len(set(shown))
    assert set(shown) == expected
    assert inbox.count(viewer, view, asked) == (len(expected), False)
    assert inbox.belonging(viewer, view, [row.case_id for row in everything], filter=asked) == expected


ORDERS = {
    (View.CLOSED, Sort.DUE): lambda row: (row.closed_at, row.case_id),
    (View.ALL, Sort.DUE): lambda row: (row.sort_at, row.case_id),
    (View.UNTAKEN, Sort.OLDEST): lambda row: (row.last_message_at, row.case_id),
    (View.DEPARTMENT, Sort.NEWEST): lambda row: (row.last_message_at, row.case_id),
}


@pytest.mark.parametrize("look", [1, 7, 20])
@pytest.mark.parametrize(("view", "sort"), ORDERS)
def test_it_finds_the_same_cases_however_far_a_look_goes(
    viewer: Viewer, monkeypatch: pytest.MonkeyPatch, look: int, view: View, sort: Sort
) -> None:
    asked = Filter(reason=("complaint",), label=(1,))
    expected = inbox.listing(viewer, view, sort=sort, filter=asked).rows
    assert [row.case_id for row in expected] == [row.case_id for row in _all_that_fit(viewer, view, sort, asked)]
    monkeypatch.setattr("answerable.inbox.queries.look.LOOK", look)
    looks = [inbox.listing(viewer, view, sort=sort, filter=asked)]
    while looks[-1].next:
        looks.append(inbox.listing(viewer, view, sort=sort, filter=asked, after=Place.read(looks[-1].next)))
    assert [row.case_id for each in looks for row in each.rows] == [row.case_id for row in expected]
    assert len(looks) > 1
    assert looks[-1].looked_to is None
    assert inbox.listing(viewer, view, sort=sort).looked_to is None
    assert inbox.count(viewer, view, asked).is_more
    assert inbox.count(viewer, view, asked).number <= len(expected)


def _all_that_fit(viewer: Viewer, view: View, sort: Sort, asked: Filter) -> list[Row]:
    rows = [row for row in Row.objects.select_related("page") if in_view(viewer, view, row) and fits(row, asked)]
    if view is View.UNTAKEN:
        rows = [row for row in rows if row.member_id is None]
    if view is View.DEPARTMENT:
        rows = [row for row in rows if row.department_id == viewer.department_id]
    return sorted(rows, key=ORDERS[view, sort], reverse=view is View.CLOSED or sort is Sort.NEWEST)


def test_it_says_when_too_many_are_called_so(viewer: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not inbox.listing(viewer, View.ALL, filter=Filter(name="ama")).is_cut
    monkeypatch.setattr("answerable.inbox.queries.named.MOST", 1)
    assert inbox.listing(viewer, View.ALL, filter=Filter(name="ama")).is_cut
    assert not inbox.listing(viewer, View.ALL, filter=Filter(name="zoë")).is_cut


def test_it_narrows_by_brand_and_page_and_never_beyond_what_is_seen(viewer: Viewer) -> None:
    pages = list(Page.objects.order_by("pk"))
    seen = set(Row.objects.filter(page=pages[0], is_open=True, snoozed_until=None).values_list("case_id", flat=True))
    assert {row.case_id for row in inbox.listing(viewer, View.ALL, filter=Filter(page=(pages[0].pk, pages[2].pk))).rows} == seen
    assert inbox.listing(viewer, View.ALL, filter=Filter(page=(pages[2].pk,))).rows == []
    assert inbox.count(viewer, View.ALL, Filter(brand=(pages[2].brand_id,))) == (0, False)
    assert inbox.count(viewer, View.ALL, Filter(brand=(pages[0].brand_id,))) == inbox.count(viewer, View.ALL, Filter())
