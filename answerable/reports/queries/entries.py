"""Every message behind the ledger's sums."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from answerable.reports.queries.wanted import SECONDS, Wanted

BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One message: where, when, whether it needed a response, what became of it, and what its case is about."""

    message_id: int
    case_id: int
    page_id: int
    posted_at: datetime
    needs_response: bool
    outcome: str
    answered_at: datetime | None
    seconds: float | None
    member_id: int | None
    department_id: int | None
    discipline: str
    topic_id: int | None


def entries(wanted: Wanted) -> Iterator[Entry]:
    """All of them, page by page in the order of posting, read a batch at a time so that a million need no memory."""
    page_id, at, message_id = 0, wanted.since, 0
    statement = f"""
        SELECT f.message_id, f.case_id, f.page_id, f.posted_at, f.needs_response, f.outcome, f.answered_at,
            CASE WHEN f.outcome = 'answered' THEN {SECONDS} END, f.member_id, f.department_id, f.discipline,
            coalesce(said.topic_id, sure.topic_id)
        FROM reports_messagefact AS f
        LEFT JOIN topics_placement AS said ON said.case_id = f.case_id
        LEFT JOIN topics_suggestion AS sure ON sure.case_id = f.case_id AND sure.is_sure
        WHERE {wanted.condition} AND (f.page_id, f.posted_at, f.message_id) > (%(page)s, %(at)s, %(id)s)
        ORDER BY f.page_id, f.posted_at, f.message_id LIMIT %(limit)s
    """
    while True:
        with connection.cursor() as cursor:
            cursor.execute(statement, wanted.arguments(page=page_id, at=at, id=message_id, limit=BATCH))
            batch = [Entry(*row) for row in cursor.fetchall()]
        yield from batch
        if len(batch) < BATCH:
            return
        page_id, at, message_id = batch[-1].page_id, batch[-1].posted_at, batch[-1].message_id
