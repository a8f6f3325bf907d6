"""What counts as work for others, and how its cost is shared."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.reports.rules.cost import cost, months, shared, staff
from answerable.reports.rules.lending import Kind, Piece, Unit, costed, kind, lent

MARKETING, SERVICE, LEGAL, HOTLINE = Unit(1, "marketing", 4200), Unit(2, "support", 2800), Unit(3, "other"), Unit(4, "support", 2000)
UNITS = {each.id: each for each in (MARKETING, SERVICE, LEGAL, HOTLINE)}
MONDAY = date(2026, 10, 5)
pieces = st.lists(
    st.builds(
        Piece,
        st.just(MONDAY),
        st.sampled_from([1, 2, 4]),
        st.integers(1, 5),
        st.sampled_from(list(UNITS)),
        st.integers(0, 10**6),
        st.integers(0, 9),
    ),
    unique_by=lambda piece: piece[:4],
)


@pytest.mark.parametrize(
    ("doing", "belongs", "expected"),
    [
        (MARKETING, MARKETING, Kind.OWN),
        (MARKETING, SERVICE, Kind.LENT),
        (MARKETING, LEGAL, Kind.OTHER),
        (SERVICE, MARKETING, Kind.LENT),
        (SERVICE, HOTLINE, Kind.LENT),
        (LEGAL, SERVICE, Kind.LENT),
    ],
)
def test_it_tells_support_for_others_from_other_work(doing: Unit, belongs: Unit, expected: Kind) -> None:
    assert kind(doing.id, belongs.id, UNITS) is expected


@given(pieces)
def test_every_sum_is_that_of_its_parts(found: list[Piece]) -> None:
    costs = costed([each for each in found if each.is_inside and kind(each.department_id, each.belongs_id, UNITS) is Kind.LENT], UNITS)
    for unit in (MARKETING, SERVICE, HOTLINE):
        given = lent(unit, found, UNITS)
        assert given.cost == cost(given.seconds, unit.hourly_cost or 0)
        assert (
            given.cost
            == sum(each.cost or 0 for each in given.people)
            == sum(c or 0 for p, c in costs.items() if p.department_id == unit.id)
        )
        assert (given.items, given.seconds) == (sum(each.items for each in given.people), sum(each.seconds for each in given.people))
        assert sum(given.belongs.values()) == given.seconds


def test_nothing_is_said_of_a_cost_that_nobody_knows() -> None:
    [piece] = [Piece(MONDAY, LEGAL.id, 7, SERVICE.id, 3600, 1)]
    found = lent(LEGAL, [piece], UNITS)
    assert (found.cost, found.there, found.people[0].cost) == (None, 2800, None)


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**6), min_size=1))
def test_shares_sum_to_their_total(total: int, parts: list[int]) -> None:
    shares = shared(total, parts)
    assert sum(shares) == (total if sum(parts) else 0)
    assert all(abs(share - total * part / sum(parts)) < 1.001 for share, part in zip(shares, parts, strict=True) if sum(parts))


def test_a_month_is_one_however_long_it_is() -> None:
    assert months(date(2026, 2, 1), date(2026, 2, 28)) == months(date(2026, 12, 1), date(2026, 12, 31)) == 1
    assert months(date(2026, 10, 1), date(2027, 1, 31)) == 4
    assert months(date(2026, 10, 1), date(2026, 10, 15)) == pytest.approx(0.49, abs=0.01)
    assert staff(236 * 3600, hours_a_month=148, months=1) == pytest.approx(1.59, abs=0.01)
