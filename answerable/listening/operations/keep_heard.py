from collections.abc import Mapping
from datetime import datetime

from answerable.listening.models import Heard
from answerable.listening.rules.matcher import Match


def keep_heard(found: Mapping[int, Match], *, now: datetime) -> None:
    """Say by which phrase each of these messages (id, what it names) was heard. That a message arrived stands in its row."""
    rows = [
        Heard(message_id=message_id, phrase_id=each.wanted.id, number=each.wanted.version, spelling=each.spelling, at=now)
        for message_id, each in sorted(found.items())
    ]
    Heard.objects.bulk_create(rows, ignore_conflicts=True)
