"""Business hours and targets to begin with."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.sla.errors import UnusableHours
from answerable.sla.models import Calendar, Target
from answerable.sla.rules.business_time import HoursError
from answerable.triage.rules.labels import Urgency

NAME = "Business hours"
WORKDAY, SATURDAY = [[9 * 60, 17 * 60]], [[10 * 60, 14 * 60]]
HOURS = {str(weekday): WORKDAY for weekday in range(5)} | {"5": SATURDAY}
# Urgency to business minutes for a response and for the resolution; "" is everything else.
MINUTES = {Urgency.CRITICAL: (30, 240), Urgency.HIGH: (120, 480), "": (240, 960), Urgency.LOW: (480, 2400)}


@transaction.atomic
def set_up(timezone: str, *, now: datetime, actor: Actor = PROGRAM) -> Calendar:
    """Makes the calendar and the targets that every page begins with, where there are none yet; what was changed since stays.

    Refuses a time zone that does not exist. Records `sla.set_up` when the calendar is new.
    """
    calendar, is_new = Calendar.objects.get_or_create(name=NAME, defaults={"timezone": timezone, "hours": HOURS})
    try:
        _ = calendar.opening
    except HoursError as error:
        raise UnusableHours(gettext("%(zone)s is not a time zone. Use a name such as Europe/Berlin.") % {"zone": timezone}) from error
    for urgency, (response, resolution) in MINUTES.items():
        minutes = {"response_minutes": response, "resolution_minutes": resolution}
        Target.objects.get_or_create(page=None, urgency=urgency, retired_at=None, defaults={"calendar": calendar, **minutes})
    if is_new:
        record([Fact("sla.set_up", calendar.id)], actor=actor, now=now)
    return calendar
