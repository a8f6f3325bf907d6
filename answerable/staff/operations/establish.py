from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Department


@transaction.atomic
def establish(name: str, *, discipline: Department.Discipline, actor: Actor, now: datetime) -> Department:
    """Begin a department, at the end of the list. Records department.established."""
    department = Department.objects.create(name=name, discipline=discipline, position=Department.objects.count())
    record([Fact("department.established", department.pk)], actor=actor, now=now)
    return department
