"""The facts are one query over upstream; keeping them current and rebuilding them run the same one."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from django.db import connection

from answerable.cases import queries as cases

WATCH = timedelta(days=7)
_FACTS = (Path(__file__).parent / "facts.sql").read_text()


def refresh(case_ids: Iterable[int]) -> None:
    """Bring the facts of these cases up to date, in the caller's transaction; a case without a public complaint has none."""
    ids = sorted(set(case_ids))
    if ids:
        with connection.cursor() as cursor:
            cursor.execute(_FACTS, {"cases": ids, "watch": f"{WATCH.days} days"})


def rebuild(*, batch: int = 5_000) -> int:
    """Make every fact again, a batch of cases at a time; says how many cases there are."""
    done = 0
    for ids in cases.id_batches(batch):
        refresh(ids)
        done += len(ids)
    return done
