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
    SELECT v.message_id, v.vector <=> {origin} AS distance FROM meaning_meaning AS v
    WHERE v.page_id = ANY(%(pages)s::bigint[]) AND v.embedder = %(embedder)s AND v.vector IS NOT NULL
    ORDER BY v.vector <=> {origin} LIMIT %(limit)s
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
_GIVEN = "%(vector)s::halfvec"
_OF_MESSAGE = "(SELECT o.vector FROM meaning_meaning AS o WHERE o.message_id = %(message)s AND o.embedder = %(embedder)s)"


class Near(NamedTuple):
    """A message that means nearly the same; `similarity` is the cosine, 1 for the same words."""

    message_id: int
    case_id: int
    similarity: float


def nearest(vector: NDArray[np.float32], page_ids: Iterable[int], *, limit: int, least: float = 0.0) -> list[Near]:
    """The customers' messages of these pages that are nearest to a vector and at least so similar, nearest first."""
    as_text = written(vector)
    return _near(_GIVEN, {"vector": as_text}, page_ids, limit, least) if as_text else []


def nearest_to_message(message_id: int, page_ids: Iterable[int], *, limit: int, least: float = 0.0) -> list[Near]:
    """The customers' messages nearest to one of theirs, itself among them; none while it has no vector."""
    return _near(_OF_MESSAGE, {"message": message_id}, page_ids, limit, least)


def lately(vector: NDArray[np.float32], page_ids: Iterable[int], *, since: datetime, least: float) -> set[int]:
    """The cases, by id, in which something so similar was written since then."""
    pages, as_text = list(page_ids), written(vector)
    if not pages or not as_text or not is_possible():
        return set()
    asked: dict[str, Any] = {"newest": _NEWEST, "pages": pages, "embedder": embedder_name(), "vector": as_text}
    with connection.cursor() as cursor:
        cursor.execute(_LATELY, {**asked, "since": since, "least": least, "shortest": _SHORTEST})
        return {case_id for (case_id,) in cursor.fetchall()}


def _near(origin: str, asked: dict[str, Any], page_ids: Iterable[int], limit: int, least: float) -> list[Near]:
    pages = list(page_ids)
    if not pages or not is_possible():
        return []
    asked = {**asked, "pages": pages, "embedder": embedder_name(), "limit": limit, "least": least, "shortest": _SHORTEST}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_GO_ON)
        cursor.execute(_NEAREST.format(origin=origin), asked)
        return [Near(*each) for each in cursor.fetchall()]
