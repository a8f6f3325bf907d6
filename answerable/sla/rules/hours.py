"""When a calendar is open: a week of intervals in one time zone, without the days off and the public holidays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from answerable.sla.rules.public_holidays import public_holidays, subdivisions

DAY_MINUTES = 1440

Interval = tuple[int, int]
Week = tuple[tuple[Interval, ...], ...]


class HoursError(ValueError):
    """These business hours cannot be used; the text says why."""


@dataclass(frozen=True, eq=False, slots=True)
class Hours:
    """Business hours, made by `read_hours`. The same content is the same object, so that its open spans are worked out once."""

    zone: ZoneInfo
    week: Week
    days_off: frozenset[date]
    is_always_open: bool
    country: str = ""
    subdivision: str = ""

    def is_off(self, day: date) -> bool:
        """Whether nobody begins to work on this day."""
        return day in self.days_off or (bool(self.country) and day in public_holidays(self.country, self.subdivision, day.year))

    def minutes(self, day: date) -> tuple[Interval, ...]:
        """The open minutes of one local date, in order and apart.

        A shift belongs to the day on which it begins: one that runs past midnight ends in full even where the next day is off.
        """
        today = [] if self.is_off(day) else list(self.week[day.weekday()])
        yesterday = date.fromordinal(day.toordinal() - 1)
        shifts = () if self.is_off(yesterday) else self.week[yesterday.weekday()]
        past_midnight = [(start - DAY_MINUTES, end - DAY_MINUTES) for start, end in shifts if end > DAY_MINUTES]
        return _joined([(max(start, 0), min(end, DAY_MINUTES)) for start, end in past_midnight + today])


def read_hours(
    hours: Mapping[str, Iterable[Iterable[int]]], timezone: str, days_off: Iterable[str], *, country: str = "", subdivision: str = ""
) -> Hours:
    """Business hours as a calendar stores them: weekday ("0" is Monday) to [start, end] in minutes since midnight, days off as ISO dates.

    Public holidays of `country`, and of its `subdivision`, are off too. Refuses an unknown time zone, weekday or country, an interval
    that is none, and hours that are never open.
    """
    if stray := set(hours) - set("0123456"):
        raise HoursError(f"Business hours name the weekdays 0 (Monday) to 6 (Sunday), not {sorted(stray)}.")
    week = tuple(tuple(_interval(each) for each in hours.get(str(weekday), ())) for weekday in range(7))
    if not any(week):
        raise HoursError("These business hours are never open. Give at least one weekday an interval.")
    try:
        off = frozenset(date.fromisoformat(each) for each in days_off)
    except ValueError as error:
        raise HoursError(f"A day off is a date such as 2026-12-25: {error}.") from error
    return _same_hours(timezone, week, off, country, subdivision)


@lru_cache(maxsize=512)
def _same_hours(timezone: str, week: Week, days_off: frozenset[date], country: str, subdivision: str) -> Hours:
    try:
        zone = ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise HoursError(f"There is no time zone {timezone!r}. Use a name such as Europe/Berlin.") from error
    if country and subdivision not in subdivisions(country):
        raise HoursError(f"There are no holidays of {country} {subdivision}.".replace(" .", "."))
    always = all(_joined([(start, min(end, DAY_MINUTES)) for start, end in day]) == ((0, DAY_MINUTES),) for day in week)
    return Hours(zone, week, days_off, always and not days_off and not country, country, subdivision)


def _interval(given: Iterable[int]) -> Interval:
    match list(given):
        case [int(start), int(end)] if 0 <= start < DAY_MINUTES and start < end <= start + DAY_MINUTES:
            return start, end
        case other:
            raise HoursError(f"An interval is [start, end] in minutes since midnight, at most a day long, not {other}.")


def _joined(intervals: list[Interval]) -> tuple[Interval, ...]:
    """Intervals that overlap or touch become one."""
    joined: list[Interval] = []
    for start, end in sorted(intervals):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
