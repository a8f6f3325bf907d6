"""Who wants to hear of a case."""

from datetime import datetime

from answerable.cases.models import Following
from answerable.journal.record import Actor, Fact, record


def follow(case_id: int, *, actor: Actor, now: datetime) -> None:
    """Let a member hear of what others do in a case; twice is once. Records case.followed."""
    member_id, _department = actor.person()
    _kept, is_new = Following.objects.get_or_create(case_id=case_id, member_id=member_id, defaults={"at": now})
    if is_new:
        record([Fact("case.followed", case_id, case_id=case_id)], actor=actor, now=now)


def unfollow(case_id: int, *, actor: Actor, now: datetime) -> None:
    """Let a member hear no more of a case. Records case.unfollowed."""
    member_id, _department = actor.person()
    gone, _kinds = Following.objects.filter(case_id=case_id, member_id=member_id).delete()
    if gone:
        record([Fact("case.unfollowed", case_id, case_id=case_id)], actor=actor, now=now)


def unfollow_all(member_id: int) -> None:
    """A leaver hears of nothing any more. Records nothing: member.left says it."""
    Following.objects.filter(member_id=member_id).delete()


def told(following: Following, event_id: int) -> None:
    """A follower was told what happened up to this event. Records nothing: the alert is the record."""
    Following.objects.filter(pk=following.pk).update(told_event_id=event_id)
