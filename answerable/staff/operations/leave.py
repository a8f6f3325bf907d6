from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Member


@transaction.atomic
def leave(member_id: int, *, actor: Actor, now: datetime) -> None:
    """Cut a leaver off: they can no longer sign in; history keeps the name. Records member.left."""
    Member.objects.filter(pk=member_id).update(is_active=False)
    record([Fact("member.left", member_id)], actor=actor, now=now)
