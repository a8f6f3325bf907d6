"""Which cases are to be searched for promises, and what was said in them."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db import connection
from django.db.models import Count, Max

from answerable.promises.models import Promise

LATEST = 2_000  # cases, the newest: a promise that is written down today is found in those
MESSAGES = 12  # of a customer in a case; who quotes a promise does so early

_WAITING = """
SELECT c.id FROM (SELECT id FROM cases_case ORDER BY id DESC LIMIT %(latest)s) AS c
LEFT JOIN promises_search AS s ON s.case_id = c.id
WHERE s.case_id IS NULL OR s.stamp <> %(stamp)s OR EXISTS (
    SELECT FROM cases_message AS m WHERE m.case_id = c.id AND m.id > s.message_id AND NOT m.is_ours AND m.deleted_at IS NULL)
ORDER BY c.id DESC LIMIT %(limit)s
"""
_SAID = """
SELECT m.case_id, m.id, m.page_id, p.brand_id, m.text, m.posted_at FROM unnest(%(cases)s::bigint[]) AS wanted(id)
CROSS JOIN LATERAL (
    SELECT case_id, id, page_id, text, posted_at FROM cases_message
    WHERE case_id = wanted.id AND NOT is_ours AND deleted_at IS NULL ORDER BY id LIMIT %(messages)s
) AS m JOIN channels_page AS p ON p.id = m.page_id ORDER BY m.id
"""
_LAST = "SELECT case_id, max(id) FROM cases_message WHERE case_id = ANY(%(cases)s::bigint[]) GROUP BY case_id"


class Said(NamedTuple):
    """A message of a customer: where, what and when."""

    case_id: int
    message_id: int
    page_id: int
    brand_id: int
    text: str
    posted_at: datetime


def stamp() -> str:
    """What tells today's promises from those of another moment; "" where there are none."""
    known = Promise.objects.aggregate(count=Count("pk"), last=Max("changed_at"))
    return f"{known['count']} {known['last'].isoformat()}" if known["count"] else ""


def waiting(stamp: str, limit: int) -> list[int]:
    """Cases of the newest ones that were not searched since promises changed or more was said; newest first."""
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, {"latest": LATEST, "stamp": stamp, "limit": limit})
        return [case_id for (case_id,) in cursor.fetchall()]


def said(case_ids: Iterable[int]) -> list[Said]:
    """What customers said in these cases, up to `MESSAGES` each, in order."""
    with connection.cursor() as cursor:
        cursor.execute(_SAID, {"cases": list(case_ids), "messages": MESSAGES})
        return [Said(*row) for row in cursor.fetchall()]


def last_messages(case_ids: Iterable[int]) -> dict[int, int]:
    """The last message of each of these cases, ours too."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST, {"cases": list(case_ids)})
        return dict(cursor.fetchall())
