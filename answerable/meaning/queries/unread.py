"""Customers' messages that have no vector, or one of what they said before they were edited."""

from typing import Any, NamedTuple

from django.db import connection

_EDITED = """
SELECT m.id, m.text FROM meaning_meaning AS v JOIN cases_message AS m ON m.id = v.message_id
WHERE v.embedder = '' AND m.deleted_at IS NULL ORDER BY v.message_id DESC LIMIT %(limit)s
"""
_UNREAD = """
SELECT m.id, m.text FROM cases_message AS m
LEFT JOIN meaning_meaning AS v ON v.message_id = m.id AND v.embedder IN ('', %(embedder)s)
WHERE m.id > %(above)s AND m.id <= %(upto)s AND NOT m.is_ours AND m.deleted_at IS NULL AND v.message_id IS NULL
ORDER BY m.id DESC LIMIT %(limit)s
"""


class Unread(NamedTuple):
    """A message whose meaning is not known."""

    message_id: int
    text: str


def edited(limit: int) -> list[Unread]:
    """Messages that say something else now, newest first."""
    return _ask(_EDITED, {"limit": limit})


def unread(embedder: str, above: int, upto: int, limit: int) -> list[Unread]:
    """Messages without a vector by this embedder whose ids lie above one and up to another, newest first."""
    return _ask(_UNREAD, {"embedder": embedder, "above": above, "upto": upto, "limit": limit})


def newest_id() -> int:
    """The id of the newest message of all."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM cases_message")
        [newest] = cursor.fetchone()
    return int(newest)


def _ask(statement: str, asked: dict[str, Any]) -> list[Unread]:
    with connection.cursor() as cursor:
        cursor.execute(statement, asked)
        return [Unread(*each) for each in cursor.fetchall()]
