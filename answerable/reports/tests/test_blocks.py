"""Periods as blocks of days."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from answerable.reports.rules.blocks import LENGTHS, Pieces, pieces

moments = st.datetimes(datetime(1970, 1, 1), datetime(2199, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))
near = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))
spans = st.tuples(near | moments, near | moments)


def spread(found: Pieces) -> list[tuple[datetime, datetime]]:
    """All pieces as moments, in order."""
    runs = [(_midnight(run.first), _midnight(run.end)) for run in found.runs]
    return sorted([*runs, *found.edges])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


@given(spans)
def test_it_covers_each_moment_once(span: tuple[datetime, datetime]) -> None:
    since, until = span
    found = spread(pieces(since, until))
    if since >= until:
        assert found == []
        return
    assert (found[0][0], found[-1][1]) == (since, until)
    assert all(end == start for (_, end), (start, _) in pairwise(found))
    assert all(start < end for start, end in found)


@given(spans)
def test_it_takes_whole_blocks_that_begin_where_blocks_begin(span: tuple[datetime, datetime]) -> None:
    for run in pieces(*span).runs:
        assert run.first.toordinal() % run.length == run.end.toordinal() % run.length == 0


@given(spans)
def test_it_leaves_little_to_be_counted_one_by_one(span: tuple[datetime, datetime]) -> None:
    found = pieces(*span)
    small, large = LENGTHS
    assert sum((until - since for since, until in found.edges), timedelta()) < timedelta(days=4 * small)
    assert sum((run.end - run.first).days // small for run in found.runs if run.length == small) < 2 * large / small
