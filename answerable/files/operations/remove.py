from collections.abc import Iterable
from datetime import datetime

from answerable.files.models import StoredFile
from answerable.journal.record import Actor, Fact, record


def remove(file_ids: Iterable[int], *, actor: Actor, now: datetime) -> int:
    """Let nobody have these files any more; `forget` empties their place in the store. Records file.removed."""
    standing = StoredFile.objects.filter(pk__in=list(file_ids)).exclude(state=StoredFile.State.REMOVED)
    ids = list(standing.values_list("id", flat=True))
    StoredFile.objects.filter(pk__in=ids).update(state=StoredFile.State.REMOVED)
    record([Fact("file.removed", file_id) for file_id in ids], actor=actor, now=now)
    return len(ids)
