"""What a draft of the matrix would do to departments, beside which cases would move: hours, answers on the day, hand-offs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from functools import cache, partial
from typing import Any
from zoneinfo import ZoneInfo

from answerable.channels import queries as channels
from answerable.core.settings import get_settings
from answerable.effort import queries as effort
from answerable.reports import queries as reports
from answerable.reports.queries import Wanted
from answerable.reports.rules.forecast import Came, Going, Load, Shares, loads, on_shift, same_day
from answerable.routing import queries as routing
from answerable.routing.rules.trying import Tally
from answerable.sla import queries as sla
from answerable.sla.rules.business_time import Hours, elapsed
from answerable.staff import queries as staff

# Shares and the time that cases take are of this long, for a week says little.
MEASURED_DAYS = 90
TIME_ENOUGH = 3600


def foresee(counted: Tally, *, days: int, now: datetime) -> dict[str, Any]:
    """As a trial keeps it: hours by department (nothing where no time was measured), answers on the day, hand-offs."""
    hours = sla.hours_of(each.pk for each in staff.departments(with_retired=True))
    seconds = effort.seconds_a_case(since=now - timedelta(days=MEASURED_DAYS))
    found = loads(counted.load, seconds, _on_shift(hours, days, now), days=days) if seconds else []
    return {
        "hours": [[each.department_id, each.before, each.after, each.on_shift] for each in found],
        "same_day": _same_day(counted, hours, found, _Period(days, now)),
        "hand_offs": _hand_offs(counted, now - timedelta(days=days)),
    }


class _Period:
    """The days on which it is tried, and those from which shares are known."""

    def __init__(self, days: int, now: datetime) -> None:
        calendar = sla.calendar()
        self.zone = calendar.timezone if calendar else "UTC"
        self.since, self.now = (now - timedelta(days=days)).replace(minute=0, second=0, microsecond=0), now
        self.known_since = min(self.since, now - timedelta(days=MEASURED_DAYS))
        self.page_ids = [each.pk for each in channels.all_pages()]

    def wanted(self, since: datetime) -> Wanted:
        """The messages from then until now."""
        return Wanted(self.page_ids, since, self.now)


def _is_open(zone: ZoneInfo, hours: Hours | None, came: datetime) -> bool:
    """Whether a department is still open for an hour on the day on which a message came."""
    midnight = datetime.combine(came.astimezone(zone).date() + timedelta(days=1), time.min, zone)
    return (elapsed(came, midnight, hours) if hours else (midnight - came).total_seconds()) >= TIME_ENOUGH


def _hand_offs(counted: Tally, since: datetime) -> dict[str, int]:
    """How many hand-offs there were of so many cases, and how many of them would begin where they were handed to."""
    going, handed = dict(counted.going), routing.handed_over(since)
    return {"cases": counted.total, "handed": len(handed), "saved": sum(going.get(case_id) == to_id for case_id, to_id in handed)}


def _on_shift(hours: Mapping[int, Hours], days: int, now: datetime) -> dict[int, float]:
    """The seconds a week of each department's people in these days."""
    people, most = Counter(each.department_id for each in staff.on_roll()), get_settings().working_hours_a_month
    opened = {key: elapsed(now - timedelta(days=days), now, each) for key, each in hours.items()}
    everything = timedelta(days=days).total_seconds()
    return {key: on_shift(count, opened.get(key, everything), days=days, hours_a_month=most) for key, count in people.items()}


def _same_day(counted: Tally, hours: Mapping[int, Hours], found: Iterable[Load], period: _Period) -> dict[str, Any]:
    """How many needed an answer, had it on the day, and would have; whose share was too few to know."""

    is_open = cache(partial(_is_open, ZoneInfo(period.zone)))  # departments with the same hours are reckoned once

    def has_time(department_id: int, hour: datetime) -> bool:
        return is_open(hours.get(department_id), hour)

    known = reports.same_day_by_hour(period.wanted(period.known_since), zone=period.zone)
    came = [(each.hour, Came(each.department_id, has_time(each.department_id, each.hour), each.needed, each.same_day)) for each in known]
    lately = [each for hour, each in came if hour >= period.since]
    moved = reports.same_day_of_cases(period.wanted(period.since), counted.going, zone=period.zone)
    going = [Going(each.department_id, each.to_id, has_time(each.to_id, each.hour), each.needed, each.same_day) for each in moved]
    shares = Shares([each for _hour, each in came])
    then = same_day(lately, going, shares, found)
    needed, now = sum(each.needed for each in lately), sum(each.same_day for each in lately)
    return {"needed": needed, "now": now, "then": then, "borrowed": sorted(shares.borrowed)}
