from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Invitation


@transaction.atomic
def invite(member_id: int, *, actor: Actor, now: datetime) -> Invitation:
    """Note that a member is sent the link to choose their first password, the last time this one. Records member.invited."""
    invitation, _ = Invitation.objects.update_or_create(member_id=member_id, defaults={"sent_at": now})
    record([Fact("member.invited", member_id)], actor=actor, now=now)
    return invitation
