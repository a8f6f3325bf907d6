"""A period as blocks of days whose messages are counted already, and the pieces at its ends that have to be counted.

Days are those of UTC, for one tally serves readers in every time zone: a midnight elsewhere falls within a day here. A block begins
on a day whose ordinal is a multiple of its length, which is why any period is made of few.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

# A year on fifty pages is then at most ten blocks of the one, fourteen of the other and eight days a page that are counted.
LENGTHS = (4, 32)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks of one length, one after the other, from a day until before another."""

    length: int
    first: date
    end: date


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a period is made of: no moment of it is in two of these, none in no one."""

    runs: Sequence[Run]
    edges: Sequence[tuple[datetime, datetime]]


def pieces(since: datetime, until: datetime) -> Pieces:
    """The runs and edges of the period from `since` until before `until`."""
    if since >= until:
        return Pieces((), ())
    smallest = LENGTHS[0]
    first = _aligned(_following_midnight(since), smallest, up=True)
    end = _aligned(until.astimezone(UTC).date(), smallest, up=False)
    if first >= end:
        return Pieces((), [(since, until)])
    edges = [(since, _midnight(first)), (_midnight(end), until)]
    return Pieces(list(_runs(first, end)), [(start, stop) for start, stop in edges if start < stop])


def _runs(first: date, end: date) -> Iterator[Run]:
    """Small blocks up to where a large one begins, large ones, small ones again."""
    small, large = LENGTHS
    middle_first, middle_end = _aligned(first, large, up=True), _aligned(end, large, up=False)
    if middle_first >= middle_end:
        middle_first = middle_end = end
    for run in (Run(small, first, middle_first), Run(large, middle_first, middle_end), Run(small, middle_end, end)):
        if run.first < run.end:
            yield run


def _aligned(day: date, length: int, *, up: bool) -> date:
    """The nearest day on which a block of that length begins, not before the day or not after it."""
    over = day.toordinal() % length
    return day + (length - over) * _DAY if up and over else day - over * _DAY


def _following_midnight(at: datetime) -> date:
    """The first day that begins at that moment or after it."""
    there = at.astimezone(UTC)
    return there.date() if there.time() == time.min else there.date() + _DAY


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
