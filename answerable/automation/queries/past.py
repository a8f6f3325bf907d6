"""The occasions of the last days on which a rule would have been asked."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from answerable.automation.rules.terms import Occasion, Spec, When

# Each: place in the order, key, case, message, when. What came in by a file counts, for nothing is done to it.
_PAST = {
    When.MESSAGE: """SELECT m.id, 'message:' || m.id, m.case_id, m.id, m.posted_at FROM cases_message AS m
        WHERE NOT m.is_ours AND m.posted_at >= %(since)s AND m.page_id = ANY(%(pages)s)""",
    When.REPLIED: """SELECT m.id, 'message:' || m.id, m.case_id, m.id, m.posted_at FROM cases_message AS m
        WHERE m.is_ours AND m.posted_at >= %(since)s AND m.page_id = ANY(%(pages)s)""",
    When.OPENED: """SELECT c.id, 'case:' || c.id, c.id, NULL::bigint, c.opened_at FROM cases_case AS c
        WHERE c.opened_at >= %(since)s AND c.page_id = ANY(%(pages)s)""",
    When.REOPENED: """SELECT k.id, 'reopened:' || k.id, k.case_id, NULL::bigint, k.reopened_at
        FROM cases_closure AS k JOIN cases_case AS c ON c.id = k.case_id
        WHERE k.reopened_at >= %(since)s AND c.page_id = ANY(%(pages)s)""",
    When.CLOSED: """SELECT k.id, 'closed:' || k.id, k.case_id, k.last_message_id, k.at
        FROM cases_closure AS k JOIN cases_case AS c ON c.id = k.case_id
        WHERE k.at >= %(since)s AND c.page_id = ANY(%(pages)s)""",
    When.LABELLED: """SELECT l.id, 'label:' || l.id, l.case_id, NULL::bigint, l.at
        FROM labels_labelling AS l JOIN cases_case AS c ON c.id = l.case_id
        WHERE l.at >= %(since)s AND c.page_id = ANY(%(pages)s) AND l.label_id = coalesce(%(amount)s, l.label_id)""",
    When.TOPIC: """SELECT c.id, 'topic:' || c.id, c.id, NULL::bigint, CASE WHEN p.case_id IS NULL THEN s.at ELSE p.at END
        FROM cases_case AS c LEFT JOIN topics_placement AS p ON p.case_id = c.id
        LEFT JOIN topics_suggestion AS s ON s.case_id = c.id AND s.is_sure AND s.topic_id IS NOT NULL
        WHERE CASE WHEN p.case_id IS NULL THEN s.at ELSE p.at END >= %(since)s AND c.page_id = ANY(%(pages)s)""",
    When.DUE: """SELECT k.id, 'clock:' || k.id, k.case_id, NULL::bigint, k.due_at - make_interval(mins => %(amount)s)
        FROM sla_clock AS k JOIN cases_case AS c ON c.id = k.case_id
        WHERE k.due_at - make_interval(mins => %(amount)s) BETWEEN %(since)s AND %(now)s AND c.page_id = ANY(%(pages)s)
            AND coalesce(k.stopped_at, %(now)s) >= k.due_at - make_interval(mins => %(amount)s)""",
    When.QUIET: """SELECT m.id, 'quiet:' || m.id, m.case_id, m.id, m.posted_at + make_interval(hours => %(amount)s)
        FROM cases_message AS m
        WHERE m.is_ours AND m.posted_at + make_interval(hours => %(amount)s) BETWEEN %(since)s AND %(now)s AND m.page_id = ANY(%(pages)s)
            AND NOT EXISTS (
                SELECT FROM cases_message AS later WHERE later.case_id = m.case_id AND later.id > m.id
                    AND later.posted_at <= m.posted_at + make_interval(hours => %(amount)s))
            AND NOT EXISTS (
                SELECT FROM cases_closure AS k WHERE k.case_id = m.case_id
                    AND k.at BETWEEN m.posted_at AND m.posted_at + make_interval(hours => %(amount)s))""",
}


def past_count(spec: Spec, *, days: int, page_ids: Sequence[int], now: datetime) -> int:
    """How many occasions there were."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({_PAST[spec.when]}) AS past", _asked(spec, days, page_ids, now))
        return int(cursor.fetchone()[0])


def past(spec: Spec, *, days: int, page_ids: Sequence[int], now: datetime, batch: int = 5_000) -> Iterator[list[Occasion]]:
    """Them, newest first, a batch at a time."""
    before = 2**62
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT * FROM ({_PAST[spec.when]}) AS past(place, key, case_id, message_id, at) "
                "WHERE place < %(before)s ORDER BY place DESC LIMIT %(batch)s",
                {**_asked(spec, days, page_ids, now), "before": before, "batch": batch},
            )
            rows = cursor.fetchall()
        if not rows:
            return
        yield [Occasion(key, spec.when, case_id, message_id, at, spec.amount) for _place, key, case_id, message_id, at in rows]
        before = rows[-1][0]


def _asked(spec: Spec, days: int, page_ids: Sequence[int], now: datetime) -> dict[str, Any]:
    return {"since": now - timedelta(days=days), "now": now, "pages": list(page_ids), "amount": spec.amount}
