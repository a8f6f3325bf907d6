"""The cases and the messages behind the sums of measured work."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from answerable.reports.queries.work import Done

_CASES = (Path(__file__).parent / "worked_cases.sql").read_text()
_ITEMS = (Path(__file__).parent / "worked_items.sql").read_text()
PAGE, BATCH = 50, 2_000


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """A case with what was done on it; the three last are of all that were asked for, `listed` is how many of those are not hidden."""

    case_id: int
    page_id: int
    customer_name: str
    text: str | None
    language: str | None
    belongs_id: int
    items: int
    seconds: int
    listed: int
    cases: int
    all_items: int
    all_seconds: int


@dataclass(frozen=True, slots=True)
class WorkedItem:
    """A message that somebody answered (times None: they answered none there), with their time on its case in its first line."""

    case_id: int
    page_id: int
    member_id: int
    department_id: int
    belongs_id: int
    posted_at: datetime | None
    answered_at: datetime | None
    seconds: int


def worked_cases(
    done: Done, *, belonging: Sequence[int], member_id: int = 0, skipped: int = 0, hidden: Collection[int] = ()
) -> list[WorkedCase]:
    """Fifty of the cases that belong to these departments, the most time first; `hidden` ones are counted and not listed."""
    arguments = done.arguments(belonging=list(belonging), member=member_id, skipped=skipped, limit=PAGE, hidden=sorted(hidden))
    with connection.cursor() as cursor:
        cursor.execute(_CASES, arguments)
        return [WorkedCase(*row) for row in cursor.fetchall()]


def worked_items(done: Done) -> Iterator[WorkedItem]:
    """Every message, read a batch at a time so that a million need no memory; times by when they were answered."""
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        cursor.execute(_ITEMS, done.arguments())
        while rows := cursor.fetchmany(BATCH):
            yield from (WorkedItem(*row) for row in rows)
