"""Time that counts: it passes only while the calendar is open."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from answerable.sla.rules.hours import Hours, HoursError, read_hours
from answerable.sla.rules.open_spans import Span, open_spans

__all__ = ["Hours", "HoursError", "due", "elapsed", "opens_at", "read_hours"]

HORIZON_DAYS = 36_600
NONE = timedelta(0)


def due(start: datetime, business_seconds: float, hours: Hours) -> datetime:
    """When `business_seconds` of open time will have passed since `start`; of a negative number, when they still had to pass. In UTC.

    Refuses what lies more than a hundred years away.
    """
    start, left = start.astimezone(UTC), timedelta(seconds=business_seconds)
    if hours.is_always_open:
        return start + left
    return _back(start, -left, hours) if left < NONE else _ahead(start, left, hours)


def elapsed(start: datetime, end: datetime, hours: Hours) -> float:
    """Seconds of open time from `start` to `end`; negative where `end` is earlier. The inverse of `due`."""
    if end < start:
        return -elapsed(end, start, hours)
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    if hours.is_always_open:
        return (end - start).total_seconds()
    passed = NONE
    for opens, closes in _spans_after(start, hours):
        if opens >= end:
            break
        passed += min(closes, end) - max(opens, start)
    return passed.total_seconds()


def opens_at(start: datetime, hours: Hours) -> datetime:
    """When it is open next: `start` itself where it is open then. In UTC."""
    start = start.astimezone(UTC)
    if hours.is_always_open:
        return start
    for opens, closes in _spans_after(start, hours):
        if closes > start:
            return max(opens, start)
    raise HoursError("These business hours do not open for a hundred years.")


def _ahead(start: datetime, left: timedelta, hours: Hours) -> datetime:
    for opens, closes in _spans_after(start, hours):
        begins = max(opens, start)
        if closes - begins >= left:
            return begins + left
        left -= closes - begins
    raise HoursError("That deadline is more than a hundred years away. Give the target fewer minutes.")


def _back(start: datetime, left: timedelta, hours: Hours) -> datetime:
    for opens, closes in _spans_before(start, hours):
        ends = min(closes, start)
        if ends - opens >= left:
            return ends - left
        left -= ends - opens
    raise HoursError("That deadline was more than a hundred years ago.")


def _spans_after(start: datetime, hours: Hours) -> Iterator[Span]:
    """Open spans that end at or after `start`, onwards."""
    today = start.astimezone(hours.zone).date()
    for days in range(HORIZON_DAYS):
        for span in open_spans(hours, today + timedelta(days=days)):
            if span[1] >= start:
                yield span


def _spans_before(start: datetime, hours: Hours) -> Iterator[Span]:
    """Open spans that begin at or before `start`, backwards; from tomorrow, which clocks that go back over midnight show twice."""
    tomorrow = start.astimezone(hours.zone).date() + timedelta(days=1)
    for days in range(HORIZON_DAYS):
        for span in reversed(open_spans(hours, tomorrow - timedelta(days=days))):
            if span[0] <= start:
                yield span
