"""Complaints about promises: the one definition of them, for the ledger, the calendar and the warning."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from answerable.promises.rules.alarm import USUAL_DAYS

# A case in which a complaint quotes the promise, or that somebody marked with it and in which somebody complains; not where somebody
# found that it is not ours. Each counts once, when the promise was first quoted, or else when it was marked.
COMPLAINTS = """(
    SELECT q.promise_id, q.case_id, q.page_id, q.at FROM promises_quote AS q
    JOIN triage_reading AS r ON r.message_id = q.message_id AND r.reason = 'complaint'
    WHERE NOT EXISTS (
        SELECT FROM promises_claim AS c WHERE c.promise_id = q.promise_id AND c.case_id = q.case_id AND c.outcome = 'not_ours')
    UNION ALL
    SELECT c.promise_id, c.case_id, c.page_id, c.at FROM promises_claim AS c
    WHERE c.outcome <> 'not_ours' AND EXISTS (SELECT FROM triage_reading AS r WHERE r.case_id = c.case_id AND r.reason = 'complaint')
        AND NOT EXISTS (
            SELECT FROM promises_quote AS q JOIN triage_reading AS r ON r.message_id = q.message_id AND r.reason = 'complaint'
            WHERE q.promise_id = c.promise_id AND q.case_id = c.case_id)
)"""
_DRAWN = f"""
SELECT promise_id, count(*) FILTER (WHERE at >= %(since)s), count(*) FILTER (WHERE at < %(since)s)
FROM {COMPLAINTS} AS complaints WHERE at >= %(before)s AND at < %(now)s AND promise_id = ANY(%(promises)s::bigint[]) GROUP BY promise_id
"""
_UNDER = """
SELECT l.post_id, count(DISTINCT l.case_id) FROM cases_leg AS l JOIN triage_reading AS r ON r.case_id = l.case_id AND r.reason = 'complaint'
WHERE l.post_id = ANY(%(posts)s::bigint[]) GROUP BY l.post_id
"""


def drawn(promise_ids: Iterable[int], *, hours: int, now: datetime) -> dict[int, tuple[int, int]]:
    """By promise, how many complaints it drew in the last `hours`, and how many in the `USUAL_DAYS` before."""
    since = now - timedelta(hours=hours)
    asked: dict[str, Any] = {"since": since, "before": since - timedelta(days=USUAL_DAYS), "now": now, "promises": list(promise_ids)}
    with connection.cursor() as cursor:
        cursor.execute(_DRAWN, asked)
        return {promise_id: (now_count, before) for promise_id, now_count, before in cursor.fetchall()}


def under(post_ids: Iterable[int]) -> dict[int, int]:
    """In how many cases somebody complains under each of these posts."""
    with connection.cursor() as cursor:
        cursor.execute(_UNDER, {"posts": list(post_ids)})
        return dict(cursor.fetchall())
