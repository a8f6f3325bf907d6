from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.staff.errors import LastOwner
from answerable.staff.models import Department, Member


@transaction.atomic
def change(member: Member, *, name: str, department: Department, role: str, actor: Actor, now: datetime) -> None:
    """Give a member another name, department or role; what they did before stays as it was.

    Refuses to make the last owner something else. Records member.changed, with the role and the department they have now.
    """
    locks.hold(["owners"])
    if role != Member.Role.OWNER:
        another_owner(member)
    Member.objects.filter(pk=member.pk).update(name=name, department=department, role=role)
    record([Fact("member.changed", member.pk, data={"role": role, "department": department.pk})], actor=actor, now=now)


def another_owner(member: Member) -> None:
    """Raise LastOwner where nobody but this member is an owner; whoever asks holds the lock `owners`."""
    owners = set(Member.objects.filter(role=Member.Role.OWNER, is_active=True).values_list("id", flat=True))
    if owners == {member.pk}:
        raise LastOwner(_("%(name)s is the last owner. Make somebody else an owner first.") % {"name": member.name})
