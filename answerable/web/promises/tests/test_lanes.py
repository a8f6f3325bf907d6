"""Bars over a row of days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from answerable.promises.models import Promise
from answerable.web.promises.lanes import lanes

MONDAY = date(2026, 6, 15)
DAYS = [MONDAY + timedelta(days=each) for each in range(7)]
SPANS = st.lists(st.tuples(st.integers(-9, 9), st.none() | st.integers(0, 12)), max_size=9)


@given(SPANS)
def test_it_fills_every_day_once_and_shows_each_promise_where_it_holds(spans: list[tuple[int, int | None]]) -> None:
    promises = [
        Promise(pk=pk, from_on=MONDAY + timedelta(days=first), until_on=None if length is None else MONDAY + timedelta(days=first + length))
        for pk, (first, length) in enumerate(spans)
    ]
    rows = lanes(promises, DAYS, {0: 3})
    assert all(sum(bar.span for bar in row) == len(DAYS) for row in rows)
    shown: dict[int, list[date]] = {}
    for row in rows:
        at = 0
        for bar in row:
            if bar.promise:
                assert bar.promise.pk not in shown
                shown[bar.promise.pk] = DAYS[at : at + bar.span]
                assert bar.complaints == (3 if bar.promise.pk == 0 else 0)
            at += bar.span
    for each in promises:
        always = each.until_on is None and each.from_on < MONDAY
        assert shown.get(each.pk, []) == ([] if always else [day for day in DAYS if each.covers(day)])
