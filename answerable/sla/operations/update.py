"""Writes clocks that changed with their events."""

from collections.abc import Sequence
from datetime import datetime

from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.sla.models import Clock

FIELDS = ["target", "due_at", "paused_at", "remaining_seconds", "stopped_at", "is_met"]


def update(changes: Sequence[tuple[str, Clock]], *, now: datetime, actor: Actor = PROGRAM) -> None:
    """Writes each clock once and records what happened to it, in order; the clocks come from `hold`."""
    if not changes:
        return
    Clock.objects.bulk_update({clock.id: clock for _, clock in changes}.values(), FIELDS)
    record((fact(happened, clock, clock.case.page_id) for happened, clock in changes), actor=actor, now=now)


def fact(happened: str, clock: Clock, page_id: int) -> Fact:
    """What the journal keeps of a clock: its kind, what decided, and the due time that came of it, in seconds since 1970."""
    data = {"clock": clock.kind, "target": clock.target_id, "due": clock.due_at and clock.due_at.timestamp(), "met": clock.is_met}
    return Fact(happened, clock.id, clock.case_id, page_id, data)
