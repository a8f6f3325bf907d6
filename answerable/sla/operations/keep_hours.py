from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.sla.errors import HoursNameTaken, UnusableHours
from answerable.sla.models import Calendar
from answerable.sla.rules.hours import HoursError, Interval, read_hours


@dataclass(frozen=True, slots=True)
class HoursDraft:
    """Business hours as somebody wants them: by weekday ("0" is Monday) intervals of minutes, days off as ISO dates, whose holidays."""

    timezone: str
    week: Mapping[str, Sequence[Interval]]
    days_off: Sequence[str] = ()
    country: str = ""
    subdivision: str = ""

    def check(self) -> None:
        """Refuses hours that are never open."""
        try:
            read_hours(self.week, self.timezone, self.days_off, country=self.country, subdivision=self.subdivision)
        except HoursError as error:
            raise UnusableHours(_("These hours are never open, or their time zone is unknown. Give at least one weekday hours.")) from error


@transaction.atomic
def keep_hours(calendar_id: int, draft: HoursDraft, *, actor: Actor, now: datetime) -> Calendar:
    """Open at other times from now on; deadlines that run keep their time. Refuses hours that are never open. Records sla.hours_kept."""
    calendar = Calendar.objects.select_for_update().get(pk=calendar_id)
    return _kept(calendar, draft, actor=actor, now=now)


@transaction.atomic
def add_hours(name: str, draft: HoursDraft, *, actor: Actor, now: datetime) -> Calendar:
    """Business hours of their own, for departments that work at other times than the company.

    Refuses hours that are never open, and a name that others have. Records sla.hours_kept.
    """
    locks.hold(["business hours"])
    if Calendar.objects.filter(name__iexact=name.strip()).exists():
        raise HoursNameTaken(_("Other business hours have this name. Choose a different one."))
    return _kept(Calendar(name=name.strip()), draft, actor=actor, now=now)


def _kept(calendar: Calendar, draft: HoursDraft, *, actor: Actor, now: datetime) -> Calendar:
    draft.check()
    calendar.timezone, calendar.country, calendar.subdivision = draft.timezone, draft.country, draft.subdivision
    calendar.hours = {day: [list(each) for each in intervals] for day, intervals in draft.week.items()}
    calendar.days_off = sorted(set(draft.days_off))
    calendar.save()
    record([Fact("sla.hours_kept", calendar.pk)], actor=actor, now=now)
    return calendar
