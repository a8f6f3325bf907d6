from datetime import datetime

from django.db import transaction

from answerable.access.models import Grant
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def revoke(member_id: int, page_id: int, *, actor: Actor, now: datetime) -> None:
    """Take back what a member was given on a page; what their department has there stays theirs. Records access.revoked."""
    Grant.objects.filter(member_id=member_id, page_id=page_id).delete()
    record([Fact("access.revoked", member_id, page_id=page_id)], actor=actor, now=now)
