"""When the company answers, and by which hours its departments work: owners and leads decide."""

from datetime import datetime

from django.db import transaction

from answerable.journeys.company.settle_labels import settler
from answerable.sla import operations as sla
from answerable.sla.models import Calendar
from answerable.sla.operations import HoursDraft
from answerable.staff.models import Member


@transaction.atomic
def keep_hours(calendar: Calendar, draft: HoursDraft, *, member: Member, now: datetime) -> Calendar:
    """Open at other times from now on."""
    return sla.keep_hours(calendar.pk, draft, actor=settler(member), now=now)


@transaction.atomic
def add_hours(name: str, draft: HoursDraft, *, member: Member, now: datetime) -> Calendar:
    """Hours of their own, for departments that work at other times than the company."""
    return sla.add_hours(name, draft, actor=settler(member), now=now)


@transaction.atomic
def drop_hours(calendar: Calendar, *, member: Member, now: datetime) -> None:
    """Take hours away that nobody works by."""
    sla.drop_hours(calendar.pk, actor=settler(member), now=now)
