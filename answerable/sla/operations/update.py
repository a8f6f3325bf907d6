"""Writes clocks that changed with their events."""

from collections.abc import Sequence
from datetime import datetime

from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.sla.models import Clock

FIELDS = ["target", "due_at", "paused_at", "remaining_seconds", "stopped_at", "is_met", "step", "tell_at", "is_owed"]


def update(changes: Sequence[tuple[str, Clock]], *, now: datetime, actor: Actor = PROGRAM) -> None:
    """Writes each clock once and records what happened to it, in order; the clocks come from `hold`."""
    if not changes:
        return
    # An upsert by id: for 600 clocks it takes a tenth of the time of bulk_update, which writes a CASE a row and field.
    clocks = {clock.id: clock for _, clock in changes}
    Clock.objects.bulk_create(clocks.values(), update_conflicts=True, unique_fields=["id"], update_fields=FIELDS)
    record((fact(happened, clock, clock.case.page_id) for happened, clock in changes), actor=actor, now=now)


def fact(happened: str, clock: Clock, page_id: int) -> Fact:
    """What the journal keeps of a clock: its kind, what decided, and the due time that came of it, in seconds since 1970."""
    data = {"clock": clock.kind, "target": clock.target_id, "due": clock.due_at and clock.due_at.timestamp(), "met": clock.is_met}
    return Fact(happened, clock.id, clock.case_id, page_id, data)
