"""When the company answers: owners and leads decide."""

from collections.abc import Iterable
from datetime import datetime

import holidays
from django.db import transaction

from answerable.journeys.company.settle_labels import settler
from answerable.sla import operations as sla
from answerable.sla.models import Calendar
from answerable.sla.operations import HoursDraft
from answerable.staff.models import Member

COUNTRIES = sorted(holidays.list_supported_countries())


def public_holidays(country: str, years: Iterable[int]) -> dict[str, str]:
    """The public holidays of a country by ISO date, with their names there."""
    return {day.isoformat(): name for day, name in sorted(holidays.country_holidays(country, years=list(years)).items())}


@transaction.atomic
def keep_hours(calendar: Calendar, draft: HoursDraft, *, member: Member, now: datetime) -> Calendar:
    """Open at other times from now on."""
    return sla.keep_hours(calendar.pk, draft, actor=settler(member), now=now)
