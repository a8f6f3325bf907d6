"""Which colleagues can be given a case, or asked about it."""

from datetime import datetime, timedelta

from answerable.access import queries as access
from answerable.access import scope
from answerable.sla import queries as sla
from answerable.sla.rules.business_time import due
from answerable.staff.models import Member


def able(page_id: int, action: scope.Action, department_id: int) -> list[Member]:
    """Who of a department sees a page and may do this on it."""
    of = [each for each in access.who_sees(page_id) if each.department_id == department_id]
    return [each for each in of if scope.of(each).may(action, page_id)]


def within(time: timedelta, now: datetime) -> datetime:
    """When so much of business hours will have passed."""
    calendar = sla.calendar()
    return due(now, time.total_seconds(), calendar.opening) if calendar else now + time
