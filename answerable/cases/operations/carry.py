"""What stands on a case as a whole, when it goes into another one and comes out again."""

from datetime import datetime

from answerable.cases.models import Following, Merger, Snooze


def carry(merger: Merger) -> None:
    """Who follows the case follows the one that stays, which sleeps on only where both slept, until the earlier of the two wakes.

    What the case had stays with it; what the other one gets bears the merger's time, by which `carry_back` knows it again.
    """
    source, target, at = merger.case_id, merger.into_id, merger.at
    members = Following.objects.filter(case_id=source).values_list("member_id", flat=True)
    Following.objects.bulk_create([Following(case_id=target, member_id=each, at=at) for each in members], ignore_conflicts=True)
    sleeps = {each.case_id: each for each in Snooze.objects.filter(case_id__in=[source, target], ended_at=None)}
    if target not in sleeps or (source in sleeps and sleeps[target].until <= sleeps[source].until):
        return
    Snooze.objects.filter(pk=sleeps[target].pk).update(ended_at=at)
    if source in sleeps:
        who = {"member_id": sleeps[source].member_id, "department_id": sleeps[source].department_id}
        Snooze.objects.create(case_id=target, at=at, until=sleeps[source].until, **who)


def carry_back(merger: Merger, *, out_of: int, now: datetime) -> None:
    """Take what the merger brought from where it is now, and let sleep again what it woke; what somebody decided since stands."""
    Following.objects.filter(case_id=out_of, at=merger.at).delete()
    standing = Snooze.objects.filter(case_id=out_of, ended_at=None)
    woken = Snooze.objects.filter(case_id=out_of, ended_at=merger.at, until__gt=now)
    if standing.exclude(at=merger.at).exists() or Snooze.objects.filter(case_id=out_of, at__gt=merger.at).exists() or not woken.exists():
        return
    standing.update(ended_at=now)
    woken.update(ended_at=None)
