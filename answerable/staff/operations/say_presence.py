"""Whether a member is there."""

from datetime import datetime, timedelta

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Member, Presence

A_BEAT = timedelta(minutes=1)


@transaction.atomic
def say_presence(member_id: int, said: str, *, actor: Actor, now: datetime) -> Presence:
    """A member is online, away or off shift, as they say; who says so is there to say it. Records member.presence_said."""
    kept, _ = Presence.objects.update_or_create(member_id=member_id, defaults={"said": Presence.Said(said), "seen_at": now})
    record([Fact("member.presence_said", member_id, data={"presence": said})], actor=actor, now=now)
    return kept


def see(member: Member, *, now: datetime) -> None:
    """A browser of this member is open: the last sign of life is kept, once a minute. Records nothing: it is no act of theirs."""
    kept = getattr(member, "presence", None)
    if kept is None or kept.seen_at is None or kept.seen_at < now - A_BEAT:
        Presence.objects.update_or_create(member_id=member.pk, defaults={"seen_at": now})
