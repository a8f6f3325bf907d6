"""Messages by their words, newest first, without reading all that hold a frequent word.

The index is asked for the words among the newest messages first (`cases.models.searchable`: 8,192 and 131,072 messages share a
mark), and among all others only where too few were found: then the words are rare. Nothing is read of pages out of sight.
"""

from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

from answerable.cases.models.searchable import FAR, NEAR
from answerable.inbox.queries.viewer import Viewer

CASES = 50
_MESSAGES = 150
# So few pages are asked of the index; who sees more sees most of what it finds, and the rest is left out when it is read.
_FEW_PAGES = 10
_MARKS = (("near", NEAR), ("near", NEAR), ("far", FAR))

_WORDS = """
WITH held AS {kept} (
    SELECT m.id, m.case_id FROM cases_message AS m
    WHERE m.search @@ ({asked} && %(marks)s::tsquery) AND numnode({asked}) > 0
    AND m.page_id = ANY(%(pages)s::bigint[]) AND m.id < %(under)s
)
SELECT m.id, m.case_id FROM held AS m {unseen} ORDER BY m.id DESC LIMIT %(limit)s
"""
_ASKED = "websearch_to_tsquery('simple', %(words)s)"
# A case whose newer message was found stood on an earlier page of this search.
_UNSEEN = f"""WHERE NOT EXISTS (
    SELECT 1 FROM cases_message AS n WHERE n.case_id = m.case_id AND n.id >= %(before)s AND n.search @@ {_ASKED}
)"""
_NEWEST = "SELECT max(id) FROM cases_message WHERE id < %(under)s"
_BEYOND_ALL = 2**63 - 1


def by_words(viewer: Viewer, words: str, before: int) -> tuple[dict[int, int], int]:
    """Cases with the newest message that holds the words, by that message, and the last one looked at if there are more."""
    hits = _hits(viewer, words, before)
    cases: dict[int, int] = {}
    for place, (message_id, case_id) in enumerate(hits):
        if case_id not in cases and len(cases) == CASES:
            return cases, hits[place - 1][0]
        cases.setdefault(case_id, message_id)
    return cases, (hits[-1][0] if len(hits) == _MESSAGES else 0)


def _hits(viewer: Viewer, words: str, before: int) -> list[tuple[int, int]]:
    """Up to `_MESSAGES` messages under `before` with their cases, newest first."""
    pages = " | ".join(f"'page {page_id}'" for page_id in viewer.page_ids) if len(viewer.page_ids) <= _FEW_PAGES else ""
    hits: list[tuple[int, int]] = []
    with connection.cursor() as cursor:
        for under, marks in _stretches(cursor, before or _BEYOND_ALL):
            # What is rare among the newest is asked of the index in all others, whatever PostgreSQL expects of frequent words that never
            # stand together: it would read thirteen million messages, from the newest on, for the first hundred and fifty that hold both.
            kept = "NOT MATERIALIZED" if marks else "MATERIALIZED"
            statement = _WORDS.format(asked=_ASKED, kept=kept, unseen=_UNSEEN if before else "")
            query = " & ".join(f"({each})" for each in (pages, marks) if each)
            asked: dict[str, Any] = {"words": words, "marks": query, "under": under, "before": before, "limit": _MESSAGES - len(hits)}
            cursor.execute(statement, {**asked, "pages": viewer.page_ids})
            hits += cursor.fetchall()
            if len(hits) == _MESSAGES:
                break
    return hits


def _stretches(cursor: CursorWrapper, under: int) -> Iterator[tuple[int, str]]:
    """Where to look, newest first: below which message, and with which marks; the last stretch has none and reaches to the first."""
    for name, size in _MARKS:
        cursor.execute(_NEWEST, {"under": under})
        [newest] = cursor.fetchone()
        if newest is None:
            return
        last = newest // size
        first = max(last - 1, 0)
        yield under, " | ".join(f"'{name} {number}'" for number in range(first, last + 1))
        under = first * size
    if under:
        yield under, ""
