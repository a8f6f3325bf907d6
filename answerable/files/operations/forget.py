from datetime import datetime, timedelta

from django.core.files.storage import storages
from django.db.models import Q

from answerable.files.models import StoredFile

HALF_KEPT = timedelta(hours=1)  # longer than any upload takes


def forget(*, now: datetime, limit: int = 500) -> int:
    """Delete the content of removed files, and of those whose keeping was broken off; their rows last.

    Stopped half-way it is taken up by the next call: a store does not mind deleting twice. Records nothing: that they were removed
    is recorded already.
    """
    left = Q(state=StoredFile.State.REMOVED) | Q(state=StoredFile.State.PENDING, created_at__lt=now - HALF_KEPT)
    files = list(StoredFile.objects.filter(left).order_by("created_at")[:limit])
    for file in files:
        storages["attachments"].delete(file.key())
        storages["attachments"].delete(file.key(small=True))
        file.delete()
    return len(files)
