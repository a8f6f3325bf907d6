"""Answered on the day on which it was posted: a table of worked examples, and what always holds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.sla.rules.business_time import Hours, due
from answerable.sla.rules.hours import read_hours
from answerable.sla.rules.open_spans import open_spans
from answerable.sla.rules.same_day import same_day
from answerable.sla.tests.test_business_time import BERLIN, NIGHT, OFFICE, SPLIT, WEEKDAYS, calendars, local, moments

FOUR = 16 * 60
EXAMPLES = {
    "before the cut-off": (WEEKDAYS, [], "2026-06-18T15:59", "2026-06-18T17:00"),
    "at the cut-off": (WEEKDAYS, [], "2026-06-18T16:00", "2026-06-19T17:00"),
    "before opening": (WEEKDAYS, [], "2026-06-18T03:00", "2026-06-18T17:00"),
    "friday after the cut-off": (WEEKDAYS, [], "2026-06-19T16:45", "2026-06-22T17:00"),
    "into saturday's short day": (OFFICE, [], "2026-06-19T16:45", "2026-06-20T14:00"),
    "on saturday before the cut-off but after closing": (OFFICE, [], "2026-06-20T14:30", "2026-06-22T17:00"),
    "on a holiday": (WEEKDAYS, ["2026-06-22"], "2026-06-22T10:00", "2026-06-23T17:00"),
    "the day ends when it closes for the last time": (SPLIT, [], "2026-06-18T11:00", "2026-06-18T17:00"),
    "the day of a night shift ends at midnight": (NIGHT, [], "2026-06-18T15:00", "2026-06-19T00:00"),
    "on the sunday of the clock change": (WEEKDAYS | {"6": [[0, 600]]}, [], "2026-03-29T01:30", "2026-03-29T10:00"),
}


@pytest.mark.capability("C24")
@pytest.mark.parametrize(("week", "off", "posted", "expected"), EXAMPLES.values(), ids=EXAMPLES.keys())
def test_it_is_due_by_the_end_of_the_business_day(week: dict[str, list[list[int]]], off: list[str], posted: str, expected: str) -> None:
    assert same_day(local(posted, BERLIN), FOUR, read_hours(week, BERLIN, off)) == local(expected, BERLIN).astimezone(UTC)


cutoffs = st.integers(0, 1440)


@given(calendars, moments, cutoffs, st.timedeltas(timedelta(0), timedelta(days=9)))
def test_it_is_never_due_before_it_was_posted_nor_earlier_for_what_was_posted_later(
    hours: Hours, posted: datetime, cutoff: int, later: timedelta
) -> None:
    assert posted < same_day(posted, cutoff, hours) <= same_day(posted + later, cutoff, hours)


@given(calendars, moments, cutoffs)
def test_it_is_due_when_a_business_day_ends(hours: Hours, posted: datetime, cutoff: int) -> None:
    end = same_day(posted, cutoff, hours)
    day = (end - timedelta(microseconds=1)).astimezone(hours.zone).date()
    assert open_spans(hours, day)[-1][1] == end


@given(calendars, moments)
def test_what_is_posted_before_opening_and_cut_off_leaves_that_whole_day(hours: Hours, posted: datetime) -> None:
    opens = due(posted, 0, hours)
    assert same_day(opens, 1440, hours).astimezone(hours.zone) - opens <= timedelta(hours=25)
