"""Business hours as people write them: 09:00-12:30, 13:30-17:00. An end before its beginning is on the next day."""

import re
from collections.abc import Iterable

from answerable.sla.rules.hours import DAY_MINUTES, HoursError, Interval

_ONE = re.compile(r"(\d{1,2}):(\d{2})\s*[-\u2013]\s*(\d{1,2}):(\d{2})")


def read_intervals(text: str) -> list[Interval]:
    """The intervals of one day, in minutes since midnight; nothing written is closed. Refuses what is no time."""
    return [_read(each.strip()) for each in text.split(",") if each.strip()]


def written(intervals: Iterable[Iterable[int]]) -> str:
    """The same in words, the inverse of `read_intervals`."""
    return ", ".join(f"{_time(start)}-{_time(end if end <= DAY_MINUTES else end - DAY_MINUTES)}" for start, end in intervals)


def _read(text: str) -> Interval:
    found = _ONE.fullmatch(text)
    if found is None:
        raise HoursError(f"{text} is not from and to.")
    first, last = (_minute(int(hour), int(minute)) for hour, minute in (found.group(1, 2), found.group(3, 4)))
    if first == DAY_MINUTES:
        raise HoursError(f"{text} begins at the end of the day.")
    return first, last if last > first else last + DAY_MINUTES


def _minute(hour: int, minute: int) -> int:
    if minute > 59 or hour * 60 + minute > DAY_MINUTES:
        raise HoursError(f"{hour}:{minute:02} is not a time of day.")
    return hour * 60 + minute


def _time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
