from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.ingest.models import RawItem
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def replay(*, page_ids: Iterable[int] | None = None, raw_ids: Iterable[int] | None = None, actor: Actor, now: datetime) -> int:
    """Have failed items worked again: all, those of some pages, or some. Says how many. Records ingest.replayed."""
    failed = RawItem.objects.filter(state=RawItem.State.FAILED)
    if page_ids is not None:
        failed = failed.filter(page_id__in=list(page_ids))
    if raw_ids is not None:
        failed = failed.filter(pk__in=list(raw_ids))
    count = failed.update(state=RawItem.State.WAITING, reason="", due_at=now, finished_at=None)
    record([Fact("ingest.replayed", 0, data={"count": count})], actor=actor, now=now)
    return count
