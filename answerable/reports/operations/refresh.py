"""The ledger's facts are one query over upstream; keeping them current and rebuilding them run the same one."""

from collections.abc import Iterable
from pathlib import Path

from django.db import connection

from answerable.cases import queries as cases
from answerable.reports.operations.tally import tally_again

_FACTS = (Path(__file__).parent / "facts.sql").read_text()


def refresh(case_ids: Iterable[int], *, is_whole: bool = False) -> None:
    """Bring the facts of these cases up to date, in the caller's transaction.

    Answered messages stay as they are, for an answer is not taken back; `is_whole` computes them too (a correction, a rebuild).
    """
    ids = sorted(set(case_ids))
    if ids:
        with connection.cursor() as cursor:
            cursor.execute(_FACTS, {"cases": ids, "whole": is_whole})


def rebuild(*, batch: int = 5_000) -> int:
    """Make every fact again, a batch of cases at a time, and count all; says how many cases there are."""
    done = 0
    for ids in cases.id_batches(batch):
        refresh(ids, is_whole=True)
        done += len(ids)
    tally_again()
    return done
