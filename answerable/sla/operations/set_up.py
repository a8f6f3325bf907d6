"""Business hours and targets to begin with."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.sla import queries
from answerable.sla.errors import UnusableHours
from answerable.sla.models import Calendar
from answerable.sla.operations.keep_target import TargetDraft, made
from answerable.sla.rules.business_time import HoursError
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key
from answerable.triage.rules.labels import Urgency

NAME = "Business hours"
WORKDAY, SATURDAY = [[9 * 60, 17 * 60]], [[10 * 60, 14 * 60]]
HOURS = {str(weekday): WORKDAY for weekday in range(5)} | {"5": SATURDAY}
# "" is every other urgency.
TIMES = {
    Urgency.CRITICAL: Times(30, 30, 240, lead_minutes=10, further_minutes=15),
    Urgency.HIGH: Times(120, 120, 480, lead_minutes=30, further_minutes=60),
    "": Times(240, 240, 960, lead_minutes=60, further_minutes=120),
    Urgency.LOW: Times(480, 480, 2400, lead_minutes=60, further_minutes=240),
}


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
    known = queries.targets()
    for urgency, times in TIMES.items():
        if Key(urgency=urgency) not in known:
            made(TargetDraft(Key(urgency=urgency), times), calendar)
    if is_new:
        record([Fact("sla.set_up", calendar.id)], actor=actor, now=now)
    return calendar
