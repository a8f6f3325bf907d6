"""Who hears the network around a page, and how far: these run every few seconds, so they write one row and no event."""

from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import F

from answerable.listening.models import Stream


def take_stream(page_id: int, holder: UUID, *, until: datetime, now: datetime) -> bool:
    """Hear until then, or go on; False where another process does."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO listening_stream AS known (page_id, holder, until, cursor, seen_count, kept_count, begun_at, words)
            VALUES (%(page)s, %(holder)s, %(until)s, '', 0, 0, %(now)s, '')
            ON CONFLICT (page_id) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE known.holder IS NULL OR known.holder = excluded.holder OR known.until <= %(now)s
            """,
            {"page": page_id, "holder": holder, "until": until, "now": now},
        )
        return bool(cursor.rowcount)


def end_stream(page_id: int, holder: UUID) -> None:
    """Let another process hear."""
    Stream.objects.filter(pk=page_id, holder=holder).update(holder=None, until=None)


def move_stream(page_id: int, cursor: str, *, seen: int, kept: int, now: datetime) -> None:
    """Remember up to where it was heard, in the transaction that keeps what was."""
    counts = {"seen_count": F("seen_count") + seen, "kept_count": F("kept_count") + kept}
    position = {"cursor": cursor} if cursor else {}
    Stream.objects.filter(pk=page_id).update(**counts, **position, heard_at=now, words="")


def silence_stream(page_id: int, words: str) -> None:
    """It fell silent; the network's words say why."""
    Stream.objects.filter(pk=page_id).update(words=words[:300])
