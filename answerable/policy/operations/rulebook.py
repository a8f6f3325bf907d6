"""That something in the rules changed: who compiled them sees it by the stamp, and what was judged by the version."""

from datetime import datetime
from uuid import uuid4

from answerable.policy.models import Rulebook


def hold_rulebook(now: datetime) -> Rulebook:
    """The one row, locked: rules are changed one after the other."""
    book = Rulebook.objects.select_for_update().first()
    if book is None:
        Rulebook.objects.bulk_create([Rulebook(pk=1, changed_at=now)], ignore_conflicts=True)
        book = Rulebook.objects.select_for_update().get(pk=1)
    return book


def turn_rulebook(book: Rulebook, now: datetime) -> None:
    """From now on other rules bind."""
    book.version, book.stamp, book.changed_at = book.version + 1, uuid4(), now
    book.save(update_fields=["version", "stamp", "changed_at"])
