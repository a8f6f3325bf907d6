"""The list's rows are one query over upstream; refreshing some and rebuilding all run the same one, so they cannot differ."""

from collections.abc import Iterable
from pathlib import Path

from django.db import connection

from answerable.cases import queries as cases
from answerable.triage.rules.doubt import DOUBTFUL

_ROWS = (Path(__file__).parent / "rows.sql").read_text()


def refresh(case_ids: Iterable[int]) -> None:
    """Bring the rows of these cases up to date, in the caller's transaction."""
    ids = sorted(set(case_ids))
    if ids:
        with connection.cursor() as cursor:
            cursor.execute(_ROWS, {"cases": ids, "doubtful": DOUBTFUL})


def drop_empty(case_ids: Iterable[int]) -> None:
    """A case that holds no message, because it went into another one, has no row; nor does it get one from `refresh`."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM inbox_row WHERE case_id = ANY(%s::bigint[]) "
            "AND NOT EXISTS (SELECT FROM cases_message AS m WHERE m.case_id = inbox_row.case_id)",
            [sorted(set(case_ids))],
        )


def rebuild(*, batch: int = 5_000) -> int:
    """Make every row again, a batch of cases at a time; says how many cases there are."""
    done = 0
    for ids in cases.id_batches(batch):
        refresh(ids)
        done += len(ids)
    return done
