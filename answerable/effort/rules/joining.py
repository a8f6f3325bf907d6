"""Signs of work joined to time.

A person does one thing at a time: from one sign to the next, the time is that of the case whose sign came last, however many windows
are open. A pause that is too long counts for nothing, and so does the time after a case was left. Therefore no more is ever counted
than went by, and the order in which signs arrive does not matter.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

QUARTER = timedelta(minutes=15)


class Work(NamedTuple):
    """What somebody works on, and for which department."""

    case_id: int
    page_id: int
    department_id: int


class Sign(NamedTuple):
    """That somebody worked at that second, or left their work then."""

    at: datetime
    work: Work
    is_leaving: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """Seconds by work and the quarter of an hour they fall in; `last` is the sign from which a later one counts on, if there is one."""

    seconds: Counter[tuple[Work, datetime]]
    last: Sign | None


def joined(signs: Iterable[Sign], *, longest_pause: timedelta) -> Joined:
    """The time of one person."""
    seconds: Counter[tuple[Work, datetime]] = Counter()
    last: Sign | None = None
    for sign in sorted(signs):
        if sign.is_leaving and (last is None or last.work != sign.work):
            continue
        if last is not None and sign.at - last.at <= longest_pause:
            for quarter, counted in _by_quarter(last.at, sign.at):
                seconds[last.work, quarter] += counted
        last = None if sign.is_leaving else sign
    return Joined(seconds, last)


def _by_quarter(since: datetime, until: datetime) -> Iterator[tuple[datetime, int]]:
    """The whole seconds between two moments by the quarter of an hour they fall in."""
    edges, quarter = [since], quarter_of(since)
    while (quarter := quarter + QUARTER) < until:
        edges.append(quarter)
    for start, stop in pairwise([*edges, until]):
        if start < stop:
            yield quarter_of(start), round((stop - start).total_seconds())


def quarter_of(at: datetime) -> datetime:
    """When the quarter of an hour began that a moment falls in."""
    return at.replace(minute=at.minute - at.minute % 15, second=0, microsecond=0)
