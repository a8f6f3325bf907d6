from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.staff.errors import HasPeople, LastDepartment
from answerable.staff.models import Department, Member


@transaction.atomic
def retire_department(department_id: int, *, actor: Actor, now: datetime) -> None:
    """End a department; history keeps its name. Whoever asks has seen that it owns no open case and stands in no rule.

    Refuses while people belong to it, and for the last one. Records department.retired.
    """
    locks.hold(["departments"])
    if Member.objects.filter(department_id=department_id, is_active=True).exists():
        raise HasPeople(_("People belong to this department. Give them another one first."))
    if not Department.objects.filter(retired_at=None).exclude(pk=department_id).exists():
        raise LastDepartment(_("Without a department, nobody would answer for anything. Make another one first."))
    if Department.objects.filter(pk=department_id, retired_at=None).update(retired_at=now):
        record([Fact("department.retired", department_id)], actor=actor, now=now)


@transaction.atomic
def revive_department(department_id: int, *, actor: Actor, now: datetime) -> None:
    """A retired department works again. Records department.revived."""
    if Department.objects.filter(pk=department_id, retired_at__isnull=False).update(retired_at=None):
        record([Fact("department.revived", department_id)], actor=actor, now=now)
