from datetime import datetime

from answerable.ingest.models import RawItem


def claim(limit: int, *, now: datetime) -> list[RawItem]:
    """Take up to `limit` items that are due, oldest first, for this transaction; other workers skip them.

    There is no state for "being worked": if this process dies, the lock goes with it and the items wait again.
    """
    waiting = RawItem.objects.select_for_update(skip_locked=True).filter(state=RawItem.State.WAITING, due_at__lte=now)
    return list(waiting.order_by("id")[:limit])
