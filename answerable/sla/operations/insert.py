"""Writes new clocks with their events."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from answerable.core import bulk
from answerable.journal.record import PROGRAM, Actor, record
from answerable.sla.models import Clock
from answerable.sla.operations.update import fact


def insert(clocks: Sequence[Clock], *, pages: Mapping[int, int], now: datetime, actor: Actor = PROGRAM) -> None:
    """Inserts `clocks` and records `sla.started` for each; `pages` is the page of each case."""
    if clocks:
        inserted = bulk.insert(clocks)
        record((fact("sla.started", clock, pages[clock.case_id]) for clock in inserted), actor=actor, now=now)
