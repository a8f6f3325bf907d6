"""The moments and steps that the tests of clocks share."""

from datetime import UTC, datetime
from typing import Any

from django.db import transaction

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.customers.models import Person
from answerable.journal.models import Event
from answerable.routing.models import Ownership
from answerable.sla import operations as sla
from answerable.sla.models import Clock
from answerable.sla.operations import Need
from answerable.staff.models import Department

FIRST, NEXT, RESOLUTION = Clock.Kind.FIRST_RESPONSE, Clock.Kind.NEXT_RESPONSE, Clock.Kind.RESOLUTION


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


FRIDAY = at("2026-06-19T16:45")
MONDAY = at("2026-06-22T09:00")


@transaction.atomic
def open_case(page: Page) -> Case:
    """An open case and, as at commit every open case must have one, its owner."""
    person = Person.objects.create(name="Amara Nwosu", first_seen_at=FRIDAY)
    case = Case.objects.create(page=page, person=person, opened_at=FRIDAY)
    service, _ = Department.objects.get_or_create(name="Service")
    Ownership.objects.create(case=case, department=service, since=FRIDAY)
    return case


def need(case: Case, since: datetime, urgency: str = "normal") -> Need:
    return Need(case.id, case.page_id, urgency, since)


def start(case: Case, since: datetime, urgency: str = "normal") -> set[int]:
    return sla.start([need(case, since, urgency)], now=since)


def answer(case: Case, moment: datetime) -> set[int]:
    return sla.answer([case.id], at=moment, now=moment)


def clock(case: Case, kind: str) -> Clock:
    return Clock.objects.filter(case=case, kind=kind).latest("id")


def events(case: Case) -> list[Any]:
    return list(Event.objects.filter(case_id=case.id).order_by("id").values_list("kind", flat=True))
