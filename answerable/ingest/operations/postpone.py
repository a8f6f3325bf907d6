from collections.abc import Iterable
from datetime import datetime

from answerable.ingest.models import RawItem


def postpone(raw_ids: Iterable[int], *, until: datetime) -> None:
    """Let items wait for what they answer."""
    RawItem.objects.filter(pk__in=list(raw_ids)).update(due_at=until)
