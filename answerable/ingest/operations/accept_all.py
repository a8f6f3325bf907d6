from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection

from answerable.channels.contract import Envelope
from answerable.ingest.models import RawItem


def accept_all(arrived: Iterable[tuple[int, Sequence[Envelope]]], *, via: RawItem.Via, now: datetime) -> int:
    """Keep the items of several pages (page id, envelopes), each once, in one statement; says how many were new.

    Rows go in sorted by page and key, so that two deliveries of the same items cannot wait for each other.
    """
    found = {(page_id, each.key): each.body for page_id, envelopes in arrived for each in envelopes}
    rows = sorted(found)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO ingest_rawitem (page_id, key, body, via, received_at, due_at, state, reason)
            SELECT page_id, key, body, %s, %s, %s, 'waiting', ''
            FROM unnest(%s::bigint[], %s::text[], %s::bytea[]) AS arrived(page_id, key, body)
            ON CONFLICT (page_id, key) DO NOTHING
            """,
            [via, now, now, [page_id for page_id, _ in rows], [key for _, key in rows], [found[row] for row in rows]],
        )
        new_count: int = cursor.rowcount
    return new_count
