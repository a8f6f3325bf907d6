"""What waits for longer than 72 hours, the oldest first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from answerable.reports.queries.wanted import Wanted
from answerable.reports.rules.ledger import IGNORED_AFTER

PAGE = 50
Place = tuple[datetime, int]


@dataclass(frozen=True, slots=True)
class Left:
    """One message that waits, with what a list shows of its case."""

    message_id: int
    case_id: int
    page_id: int
    posted_at: datetime
    text: str
    language: str
    customer_name: str
    department_id: int | None
    member_id: int | None


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """At most `PAGE` of them, and where the next begin."""

    rows: Sequence[Left]
    next: Place | None


def left_open(wanted: Wanted, *, now: datetime, after: Place | None = None, hidden: Collection[int] = ()) -> LeftOpen:
    """Open messages of the period, older than 72 hours: a top-N on `fact_open` a page, and only what is shown is looked up.

    Those of `hidden` cases are passed over.
    """
    behind = "AND (f.posted_at, f.message_id) > (%(at)s, %(id)s)" if after else ""
    statement = f"""
        SELECT f.message_id, f.case_id, f.page_id, f.posted_at, left(m.text, 300), r.language, p.name, owner.department_id, owner.member_id
        FROM (
            SELECT f.* FROM unnest(%(pages)s::bigint[]) AS visible(page_id)
            CROSS JOIN LATERAL (
                SELECT f.message_id, f.case_id, f.page_id, f.posted_at FROM reports_messagefact AS f
                WHERE f.page_id = visible.page_id AND f.outcome = 'open' AND {wanted.narrowed} AND f.posted_at >= %(since)s
                    AND f.posted_at < least(%(until)s, %(ignored)s) AND f.case_id <> ALL(%(hidden)s::bigint[]) {behind}
                ORDER BY f.posted_at, f.message_id LIMIT %(limit)s
            ) AS f
            ORDER BY f.posted_at, f.message_id LIMIT %(limit)s
        ) AS f
        JOIN cases_message AS m ON m.id = f.message_id
        JOIN cases_case AS c ON c.id = f.case_id
        JOIN customers_person AS p ON p.id = c.person_id
        JOIN triage_reading AS r ON r.message_id = f.message_id
        LEFT JOIN routing_ownership AS owner ON owner.case_id = f.case_id
        ORDER BY f.posted_at, f.message_id
    """
    at, message_id = after or (None, None)
    more = {"ignored": now - IGNORED_AFTER, "at": at, "id": message_id, "hidden": sorted(hidden), "limit": PAGE + 1}
    with connection.cursor() as cursor:
        cursor.execute(statement, wanted.arguments(**more))
        rows = [Left(*row) for row in cursor.fetchall()]
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return LeftOpen(rows[:PAGE], (last.posted_at, last.message_id) if last else None)
