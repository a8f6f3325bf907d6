"""Until when a case is put aside, as people say it."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import StrEnum

MORNING = time(9)
LATER = timedelta(hours=3)
_QUARTER = timedelta(minutes=15)


class Later(StrEnum):
    """What is offered; any other time can be named."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"


def until(later: Later, now: datetime, zone: tzinfo) -> datetime:
    """The time that is meant where the member is: three hours on to the quarter, tomorrow or Monday at nine."""
    if later is Later.TODAY:  # reckoned in hours that go by, also where a clock changes
        after = now.astimezone(UTC) + LATER
        rounded = after - timedelta(minutes=after.minute % 15, seconds=after.second, microseconds=after.microsecond) + _QUARTER
        return rounded.astimezone(zone)
    local = now.astimezone(zone)
    days = 1 if later is Later.TOMORROW else 7 - local.weekday()
    return datetime.combine(local.date() + timedelta(days=days), MORNING, zone)


def offered(now: datetime, zone: tzinfo) -> dict[Later, datetime]:
    """What can be offered now: later today only while that is today, next week not on a Sunday."""
    times = {later: until(later, now, zone) for later in Later}
    if times[Later.TODAY].astimezone(zone).date() != now.astimezone(zone).date():
        del times[Later.TODAY]
    if times[Later.NEXT_WEEK] == times[Later.TOMORROW]:
        del times[Later.NEXT_WEEK]
    return times
