"""How many messages of a period ended how, by how long they waited and whether they are old."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import connection

from answerable.reports.queries.wanted import Wanted
from answerable.reports.rules.blocks import pieces
from answerable.reports.rules.ledger import IGNORED_AFTER

_CELLS = (Path(__file__).parent / "cells.sql").read_text()


@dataclass(frozen=True, slots=True)
class Cell:
    """So many messages that ended so; `is_old` are those posted more than 72 hours ago."""

    outcome: str
    band: int
    is_old: bool
    count: int


def cells(wanted: Wanted, *, now: datetime) -> list[Cell]:
    """All of the period, in one statement, so that they are of one moment; of some topics from the facts, for tallies know of none."""
    ripe = min(max(now - IGNORED_AFTER, wanted.since), wanted.until)
    if wanted.topic_ids:
        return _of_topics(wanted, ripe)
    old, young = pieces(wanted.since, ripe), pieces(ripe, wanted.until)
    runs = [(run, True) for run in old.runs] + [(run, False) for run in young.runs]
    edges = [(edge, True) for edge in old.edges] + [(edge, False) for edge in young.edges]
    arguments: dict[str, Any] = {
        "pages": list(wanted.page_ids),
        "department": wanted.department_id or 0,
        "lengths": [run.length for run, _ in runs],
        "firsts": [run.first for run, _ in runs],
        "ends": [run.end for run, _ in runs],
        "old_runs": [is_old for _, is_old in runs],
        "sinces": [since for (since, _), _ in edges],
        "untils": [until for (_, until), _ in edges],
        "old_edges": [is_old for _, is_old in edges],
    }
    with connection.cursor() as cursor:
        cursor.execute(_CELLS, arguments)
        return [Cell(*row) for row in cursor.fetchall()]


def _of_topics(wanted: Wanted, ripe: datetime) -> list[Cell]:
    statement = f"""
        SELECT f.outcome, f.band, f.posted_at < %(ripe)s, count(*) FROM reports_messagefact AS f
        WHERE {wanted.condition} GROUP BY 1, 2, 3
    """
    with connection.cursor() as cursor:
        cursor.execute(statement, wanted.arguments(ripe=ripe))
        return [Cell(*row) for row in cursor.fetchall()]


def counted(found: Iterable[Cell], outcome: str) -> int:
    """How many of them ended so."""
    return sum(cell.count for cell in found if cell.outcome == outcome)
