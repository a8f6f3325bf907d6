"""What a case holds, in one question: what few cases have is asked for only where it is, and nobody counts further than is shown."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import connection

MANY = 1_000

_HOLDINGS = """
SELECT EXISTS (SELECT FROM cases_merger WHERE into_id = %(case)s AND undone_at IS NULL),
    EXISTS (SELECT FROM cases_division WHERE case_id = %(case)s AND undone_at IS NULL),
    EXISTS (SELECT FROM cases_note WHERE case_id = %(case)s),
    EXISTS (SELECT FROM cases_attachment WHERE message_id = ANY (%(messages)s::bigint[])),
    ARRAY(SELECT ARRAY[post.id,
        (SELECT count(*) FROM (SELECT FROM cases_leg WHERE post_id = post.id LIMIT %(many)s) AS legs),
        (SELECT count(*) FROM (SELECT FROM cases_leg WHERE post_id = post.id AND is_open LIMIT %(many)s) AS legs)
    ] FROM unnest(%(posts)s::bigint[]) AS post(id))
"""


class Holdings(NamedTuple):
    """Which of the things that few cases have are there.

    `activity` says by post how many conversations stand under it and in how many of them the case is open, each counted to a thousand.
    """

    mergers: bool
    division: bool
    notes: bool
    attachments: bool
    activity: dict[int, tuple[int, int]]


def holdings(case_id: int, message_ids: Iterable[int], post_ids: Iterable[int]) -> Holdings:
    """What a case, these messages of it and the posts above them hold."""
    asked: dict[str, Any] = {"case": case_id, "messages": list(message_ids), "posts": list(post_ids), "many": MANY}
    with connection.cursor() as cursor:
        cursor.execute(_HOLDINGS, asked)
        mergers, division, notes, attachments, activity = cursor.fetchone()
    return Holdings(mergers, division, notes, attachments, {post: (count, open_count) for post, count, open_count in activity})
