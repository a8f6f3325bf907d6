"""Hours as people write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.sla.rules.example import example
from answerable.sla.rules.hours import DAY_MINUTES, HoursError, read_hours
from answerable.sla.rules.written_hours import read_intervals, written

BEGINS = st.integers(0, DAY_MINUTES - 1)
INTERVALS = BEGINS.flatmap(lambda start: st.tuples(st.just(start), st.integers(start + 1, start + DAY_MINUTES)))


@given(st.lists(INTERVALS, max_size=4))
def test_it_reads_what_it_writes(intervals: list[tuple[int, int]]) -> None:
    assert read_intervals(written(intervals)) == intervals


@pytest.mark.parametrize("text", ["9-17", "09:00", "25:00-26:00", "09:60-10:00", "24:00-01:00", "late"])
def test_it_refuses_what_is_no_time(text: str) -> None:
    with pytest.raises(HoursError):
        read_intervals(text)


def test_it_explains_hours_by_the_longest_pause() -> None:
    week = {str(day): [(540, 1020)] for day in range(5)}
    hours = read_hours(week, "UTC", [])
    assert example(hours, 1800, datetime(2026, 11, 18, 12, tzinfo=UTC)) == (
        datetime(2026, 11, 20, 16, 45, tzinfo=UTC),
        datetime(2026, 11, 23, 9, 15, tzinfo=UTC),
    )
    assert example(read_hours({str(day): [(0, 1440)] for day in range(7)}, "UTC", []), 1800, datetime(2026, 11, 18, tzinfo=UTC)) is None
