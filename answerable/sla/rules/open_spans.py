"""The open time of a local date as moments in UTC, right on the days when the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from answerable.sla.rules.hours import Hours

Span = tuple[datetime, datetime]
SECOND = timedelta(seconds=1)


@lru_cache(maxsize=32_768)
def open_spans(hours: Hours, day: date) -> tuple[Span, ...]:
    """From when to when it is open on `day`, in order and apart. Hours that the clocks skip are left out, hours they repeat count twice."""
    spans = ((moment(day, start, hours.zone), moment(day, end, hours.zone)) for start, end in hours.minutes(day))
    return tuple((opens, closes) for opens, closes in spans if opens < closes)


def moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """When a clock on the wall shows `minute` of `day`: the first time where it does twice, the jump where it never does."""
    shown = datetime.combine(day, time()) + timedelta(minutes=minute)
    first, second = (shown.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return first if first <= second else _jump(second, first, zone)


def _jump(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The second between two moments at which the clocks go forward; zoneinfo tells offsets, not when they change."""
    old = before.astimezone(zone).utcoffset()
    while after - before > SECOND:
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
