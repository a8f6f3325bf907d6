from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.staff.errors import NameTaken
from answerable.staff.models import Department
from answerable.staff.operations.retire_department import revive_department


@transaction.atomic
def establish(name: str, *, discipline: Department.Discipline, actor: Actor, now: datetime) -> Department:
    """Begin a department, at the end of the list; a retired one of this name works again.

    Refuses the name of one that works. Records department.established.
    """
    locks.hold(["departments"])
    known = Department.objects.filter(name__iexact=name).first()
    if known is not None and known.retired_at is None:
        raise NameTaken(_("Another department has this name. Choose a different one."))
    if known is not None:
        revive_department(known.pk, actor=actor, now=now)
        return Department.objects.get(pk=known.pk)
    department = Department.objects.create(name=name, discipline=discipline, position=Department.objects.count())
    record([Fact("department.established", department.pk)], actor=actor, now=now)
    return department
