"""When the company answers, and how soon: owners and leads decide."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import holidays
from django.db import transaction

from answerable.access import scope
from answerable.journeys.company.settle_labels import settler
from answerable.sla import operations as sla
from answerable.sla.models import Calendar
from answerable.sla.operations import HoursDraft
from answerable.staff.models import Member

Minutes = tuple[int, int]
COUNTRIES = sorted(holidays.list_supported_countries())


def public_holidays(country: str, years: Iterable[int]) -> dict[str, str]:
    """The public holidays of a country by ISO date, with their names there."""
    return {day.isoformat(): name for day, name in sorted(holidays.country_holidays(country, years=list(years)).items())}


@transaction.atomic
def keep_hours(calendar: Calendar, draft: HoursDraft, *, member: Member, now: datetime) -> Calendar:
    """Open at other times from now on."""
    return sla.keep_hours(calendar.pk, draft, actor=settler(member), now=now)


@transaction.atomic
def keep_targets(minutes: Mapping[str, Minutes | None], *, page_id: int | None = None, member: Member, now: datetime) -> None:
    """Answer and resolve within other times from now on, everywhere or on one page that the member sees."""
    if page_id is not None:
        scope.of(member).require(scope.Action.SEE, page_id)
    sla.keep_targets(minutes, page_id=page_id, actor=settler(member), now=now)
