from datetime import datetime

from django.db import transaction

from answerable.journal.record import PROGRAM, Fact, record
from answerable.promises.models import Alarm


@transaction.atomic
def warn(promise_id: int, count: int, usual: float, *, now: datetime) -> bool:
    """Keep that its owner has to know of so many complaints; False where they know already. Records promise.alarmed."""
    Alarm.objects.bulk_create([Alarm(promise_id=promise_id, count=count, usual=usual, at=now)], ignore_conflicts=True)
    is_news = Alarm.objects.filter(promise_id=promise_id, over_at=None, at=now).exists()
    if is_news:
        record([Fact("promise.alarmed", promise_id, data={"count": count})], actor=PROGRAM, now=now)
    return is_news


def calm(promise_id: int, *, now: datetime) -> bool:
    """Keep that complaints are no longer many; says whether they were."""
    return bool(Alarm.objects.filter(promise_id=promise_id, over_at=None).update(over_at=now))
