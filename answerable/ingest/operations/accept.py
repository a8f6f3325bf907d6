from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from answerable.channels.contract import Envelope
from answerable.ingest.models import RawItem


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many items were new, and how many had been kept before."""

    new_count: int
    duplicate_count: int


def accept(page_id: int, envelopes: Sequence[Envelope], *, via: RawItem.Via, now: datetime) -> Accepted:
    """Keep every item as it arrived, once; the caller may acknowledge when the transaction is committed.

    Rows go in sorted by key, so that two deliveries of the same items cannot wait for each other.
    """
    unique = {each.key: each.body for each in sorted(envelopes, key=lambda each: each.key)}
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO ingest_rawitem (page_id, key, body, via, received_at, due_at, state, reason)
            SELECT %s, key, body, %s, %s, %s, 'waiting', '' FROM unnest(%s::text[], %s::bytea[]) AS arrived(key, body)
            ON CONFLICT (page_id, key) DO NOTHING
            """,
            [page_id, via, now, now, list(unique), list(unique.values())],
        )
        new_count = cursor.rowcount
    return Accepted(new_count, len(envelopes) - new_count)
