from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.sla.errors import UnusableHours
from answerable.sla.models import Calendar
from answerable.sla.rules.hours import HoursError, Interval, read_hours


@dataclass(frozen=True, slots=True)
class HoursDraft:
    """Business hours as somebody wants them: by weekday ("0" is Monday) intervals of minutes, and days off as ISO dates."""

    timezone: str
    week: Mapping[str, Sequence[Interval]]
    days_off: Sequence[str] = ()


@transaction.atomic
def keep_hours(calendar_id: int, draft: HoursDraft, *, actor: Actor, now: datetime) -> Calendar:
    """Open at other times from now on; deadlines that run keep their time. Refuses hours that are never open. Records sla.hours_kept."""
    try:
        read_hours(draft.week, draft.timezone, draft.days_off)
    except HoursError as error:
        raise UnusableHours(_("These hours are never open, or their time zone is unknown. Give at least one weekday hours.")) from error
    calendar = Calendar.objects.select_for_update().get(pk=calendar_id)
    calendar.timezone = draft.timezone
    calendar.hours = {day: [list(each) for each in intervals] for day, intervals in draft.week.items()}
    calendar.days_off = sorted(set(draft.days_off))
    calendar.save()
    record([Fact("sla.hours_kept", calendar.pk)], actor=actor, now=now)
    return calendar
