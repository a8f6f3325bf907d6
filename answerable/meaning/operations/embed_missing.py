from collections.abc import Sequence
from datetime import datetime
from hashlib import md5
from typing import Any

from django.db import connection

from answerable.meaning.operations.walk_back import walk_back
from answerable.meaning.queries import embedder_name, is_possible
from answerable.meaning.queries.unread import Unread, edited
from answerable.meaning.rules.readable import readable
from answerable.meaning.rules.written import written

# What was edited or deleted since it was read keeps no vector of what it said; what somebody changes right now comes next time.
_KEEP = """
INSERT INTO meaning_meaning (message_id, page_id, embedder, vector, at)
SELECT m.id, m.page_id, %(embedder)s, given.vector::halfvec, %(now)s
FROM unnest(%(ids)s::bigint[], %(marks)s::text[], %(vectors)s::text[]) AS given(id, mark, vector)
JOIN cases_message AS m ON m.id = given.id
WHERE m.deleted_at IS NULL AND md5(m.text) = given.mark FOR SHARE OF m SKIP LOCKED
ON CONFLICT (message_id) DO UPDATE SET embedder = excluded.embedder, vector = excluded.vector, at = excluded.at
"""


def embed_missing(limit: int, *, goes_back: bool = True, now: datetime) -> int:
    """Make up to `limit` vectors of what has none: what was edited, what is new, then what is ever older; says how many.

    `goes_back` False leaves older messages for another time. One call's vectors appear together or not at all. No event: a vector says
    nothing that its message does not.
    """
    if not is_possible():
        return 0
    messages = edited(limit) or walk_back(embedder_name(), limit, goes_back=goes_back)
    return _keep(messages, _vectors([readable(each.text) for each in messages]), now) if messages else 0


def _vectors(texts: Sequence[str]) -> list[str | None]:
    """Only a process that makes vectors pays for what makes them: 120 MB, and a second to start."""
    from answerable.learning.rules.embedder import sentence_embedder

    return [written(vector) for vector in sentence_embedder().embed(texts)]


def _keep(messages: Sequence[Unread], vectors: list[str | None], now: datetime) -> int:
    asked: dict[str, Any] = {
        "embedder": embedder_name(),
        "now": now,
        "ids": [each.message_id for each in messages],
        "marks": [md5(each.text.encode(), usedforsecurity=False).hexdigest() for each in messages],
        "vectors": vectors,
    }
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, asked)
        return int(cursor.rowcount)
