from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.access.models import Grant
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def grant(member_id: int, page_id: int, actions: Iterable[Grant.Action], *, actor: Actor, now: datetime) -> None:
    """Let a member do these things on a page, and nothing else there. Records access.granted."""
    allowed = sorted({Grant.Action.SEE.value, *actions})
    Grant.objects.update_or_create(member_id=member_id, page_id=page_id, defaults={"actions": allowed, "granted_at": now})
    record([Fact("access.granted", member_id, page_id=page_id, data={"actions": allowed})], actor=actor, now=now)
