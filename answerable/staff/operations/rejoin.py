from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Department, Member


@transaction.atomic
def rejoin(member: Member, *, name: str, department: Department, role: str, actor: Actor, now: datetime) -> None:
    """A leaver works here again, as somebody who chooses a new password. Records member.rejoined."""
    member.name, member.department, member.role, member.is_active = name, department, role, True
    member.set_unusable_password()
    member.save(update_fields=["name", "department", "role", "is_active", "password"])
    record([Fact("member.rejoined", member.pk)], actor=actor, now=now)
