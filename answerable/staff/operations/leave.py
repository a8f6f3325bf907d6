from datetime import datetime

from django.db import transaction
from django.db.models import Q

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Department, Deputy, Invitation, Member, Presence
from answerable.staff.operations.change import another_owner


@transaction.atomic
def leave(member_id: int, *, actor: Actor, now: datetime) -> None:
    """Cut a leaver off: they can no longer sign in, and links that they were sent work no more; history keeps the name.

    They are there no more, stand in for nobody and lead nothing. Refuses for the last owner; two owners who part with each
    other at once wait for one another. Records member.left.
    """
    locks.hold(["owners"])
    member = Member.objects.get(pk=member_id)
    another_owner(member)
    member.is_active = False
    member.set_unusable_password()
    member.save(update_fields=["is_active", "password"])
    Invitation.objects.filter(member=member).delete()
    Presence.objects.filter(member=member).delete()
    Deputy.objects.filter(Q(member=member) | Q(deputy=member)).delete()
    Department.objects.filter(lead=member).update(lead=None)
    record([Fact("member.left", member_id)], actor=actor, now=now)
