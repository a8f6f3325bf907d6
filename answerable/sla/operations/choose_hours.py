from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.sla.models import DepartmentHours


@transaction.atomic
def choose_hours(department_id: int, calendar_id: int | None, *, actor: Actor, now: datetime) -> None:
    """A department's people are on shift by these business hours from now on; None: by the company's. Records sla.hours_chosen."""
    if calendar_id is None:
        DepartmentHours.objects.filter(department_id=department_id).delete()
    else:
        DepartmentHours.objects.update_or_create(department_id=department_id, defaults={"calendar_id": calendar_id})
    record([Fact("sla.hours_chosen", department_id, data={"calendar": calendar_id})], actor=actor, now=now)
