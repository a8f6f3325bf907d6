from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.promises.models import Threshold
from answerable.promises.rules.alarm import Alarming


@transaction.atomic
def set_threshold(at: Alarming, *, actor: Actor, now: datetime) -> None:
    """Say from how many complaints on a promise warns its owner. Records promise.threshold_set."""
    kept = {"count": at.count, "hours": at.hours, "factor": at.factor, "member_id": actor.member_id, "at": now}
    Threshold.objects.update_or_create(pk=1, defaults=kept)
    record([Fact("promise.threshold_set", 0, data={"count": at.count, "hours": at.hours, "factor": at.factor})], actor=actor, now=now)
