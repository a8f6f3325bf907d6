from collections.abc import Iterable

from answerable.meaning.models import Meaning
from answerable.meaning.queries import is_possible


def forget(gone: Iterable[int], edited: Iterable[int] = ()) -> None:
    """The vectors of messages that are gone go too; those of edited ones are made anew. No event: the message's own says it."""
    gone_ids, edited_ids = list(gone), list(edited)
    if not (gone_ids or edited_ids) or not is_possible():
        return
    Meaning.objects.filter(pk__in=gone_ids).delete()
    Meaning.objects.filter(pk__in=edited_ids).update(embedder="")
