"""Writes new clocks with their events."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from answerable.journal.record import PROGRAM, Actor, record
from answerable.sla import queries
from answerable.sla.models import Clock
from answerable.sla.operations.update import fact


def insert(clocks: Sequence[Clock], *, pages: Mapping[int, int], now: datetime, actor: Actor = PROGRAM) -> None:
    """Inserts `clocks` and records `sla.started` for each that was; one that somebody else has started since is left out.

    `pages` is the page of each case.
    """
    if not clocks:
        return
    Clock.objects.bulk_create(clocks, ignore_conflicts=True)
    ours = {(clock.case_id, clock.kind, clock.started_at, clock.due_at) for clock in clocks}
    inserted = [each for each in queries.running(pages) if (each.case_id, each.kind, each.started_at, each.due_at) in ours]
    record((fact("sla.started", clock, pages[clock.case_id]) for clock in inserted), actor=actor, now=now)
