from datetime import datetime
from typing import NamedTuple

from django.db import connection

# Of an answer, the message that it replies to, or else the last before it: who thanks and asks in two messages is answered once.
# Closed in silence counts where nobody gave another reason than that there was no need.
_DEEDS = """
WITH lately AS (
    SELECT f.message_id, f.case_id, f.answer_id, f.answered_at, f.member_id, m.external_id, m.edited_at
    FROM reports_messagefact AS f JOIN cases_message AS m ON m.id = f.message_id
    WHERE f.message_id > (SELECT coalesce(max(id), 0) FROM cases_message) - %(looked)s AND NOT f.is_imported
        AND m.deleted_at IS NULL AND m.text <> ''
), answered AS (
    SELECT DISTINCT ON (l.answer_id) l.message_id, l.answered_at AS at, TRUE AS is_answered, l.edited_at
    FROM lately AS l JOIN cases_message AS a ON a.id = l.answer_id
    WHERE l.member_id IS NOT NULL
    ORDER BY l.answer_id, (a.parent_external_id = l.external_id) DESC, l.message_id DESC
), closed AS (
    SELECT l.message_id, c.at, FALSE AS is_answered, l.edited_at
    FROM lately AS l JOIN cases_closure AS c ON c.case_id = l.case_id AND c.reopened_at IS NULL
    WHERE l.answer_id IS NULL AND c.member_id IS NOT NULL AND c.outcome = '' AND c.silence IN ('', 'no_need')
        AND l.message_id <= c.last_message_id
)
SELECT message_id, at, is_answered FROM (SELECT * FROM answered UNION ALL SELECT * FROM closed) AS deeds
WHERE edited_at IS NULL OR edited_at <= at ORDER BY at DESC, message_id DESC LIMIT %(limit)s
"""


class Deed(NamedTuple):
    """What somebody did about a message: answered it, or closed its case without an answer and without another reason."""

    message_id: int
    at: datetime
    is_answered: bool


def deeds(*, limit: int, looked: int = 50_000) -> list[Deed]:
    """The newest first, among the `looked` newest messages; what the program did by itself, and history brought in, is none."""
    with connection.cursor() as cursor:
        cursor.execute(_DEEDS, {"limit": limit, "looked": looked})
        return [Deed(*row) for row in cursor.fetchall()]
