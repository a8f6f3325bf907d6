from datetime import datetime

from answerable.journal.record import Actor, Fact, record
from answerable.promises.models import Promise, Release


def release(promise: Promise, page_id: int, *, actor: Actor, now: datetime) -> None:
    """Let a drafted offer out on a page, as it reads now; once more changes nothing. Records promise.released."""
    member_id, _department_id = actor.person()
    said = {"member_id": member_id, "at": now}
    _kept, is_new = Release.objects.get_or_create(promise=promise, page_id=page_id, number=promise.number, defaults=said)
    if is_new:
        record([Fact("promise.released", promise.pk, page_id=page_id, data={"number": promise.number})], actor=actor, now=now)
