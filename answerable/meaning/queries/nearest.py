"""What is near in meaning, on given pages alone: the pages are part of the search, so nobody else's messages push one's own out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection, transaction

from answerable.meaning.queries.vectors import embedder_name, is_possible
from answerable.meaning.rules.written import written

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The index goes on until so many on these pages were found, in nearly the right order: they are sorted at the end.
_GO_ON = "SELECT set_config('hnsw.iterative_scan', 'relaxed_order', true)"
_NEAREST = """
WITH near AS MATERIALIZED (
    SELECT v.message_id, v.vector <=> %(vector)s::halfvec AS distance FROM meaning_meaning AS v
    WHERE v.page_id = ANY(%(pages)s::bigint[]) AND v.embedder = %(embedder)s AND v.vector IS NOT NULL
    ORDER BY v.vector <=> %(vector)s::halfvec LIMIT %(limit)s
)
SELECT m.id, m.case_id, 1 - near.distance AS similarity FROM near JOIN cases_message AS m ON m.id = near.message_id
WHERE m.deleted_at IS NULL AND near.distance <= 1 - %(least)s AND octet_length(m.text) >= %(shortest)s ORDER BY near.distance, m.id DESC
"""
# Two words are near anything: what they are about stands in another message.
_SHORTEST = 15  # bytes: five signs of Chinese
_NEWEST = 10_000  # messages; a desk to which more come in an hour sees the newest of them
_LATELY = """
SELECT DISTINCT m.case_id FROM meaning_meaning AS v JOIN cases_message AS m ON m.id = v.message_id
WHERE v.message_id > (SELECT max(id) FROM cases_message) - %(newest)s AND v.page_id = ANY(%(pages)s::bigint[])
AND v.embedder = %(embedder)s AND v.vector <=> %(vector)s::halfvec <= 1 - %(least)s
AND m.posted_at >= %(since)s AND m.deleted_at IS NULL AND octet_length(m.text) >= %(shortest)s
"""


class Near(NamedTuple):
    """A message that means nearly the same; `similarity` is the cosine, 1 for the same words."""

    message_id: int
    case_id: int
    similarity: float


def nearest(vector: NDArray[np.float32], page_ids: Iterable[int], *, limit: int, least: float = 0.0) -> list[Near]:
    """The customers' messages of these pages that are nearest to a vector and at least so similar, nearest first."""
    asked = _asked(vector, page_ids, least)
    if asked is None:
        return []
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_GO_ON)
        cursor.execute(_NEAREST, {**asked, "limit": limit})
        return [Near(*each) for each in cursor.fetchall()]


def lately(vector: NDArray[np.float32], page_ids: Iterable[int], *, since: datetime, least: float) -> set[int]:
    """The cases, by id, in which something so similar was written since then."""
    asked = _asked(vector, page_ids, least)
    if asked is None:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(_LATELY, {**asked, "newest": _NEWEST, "since": since})
        return {case_id for (case_id,) in cursor.fetchall()}


def _asked(vector: NDArray[np.float32], page_ids: Iterable[int], least: float) -> dict[str, Any] | None:
    """What every question needs; None where nothing can be near."""
    pages, as_text = list(page_ids), written(vector)
    if not pages or not as_text or not is_possible():
        return None
    return {"vector": as_text, "pages": pages, "embedder": embedder_name(), "least": least, "shortest": _SHORTEST}
