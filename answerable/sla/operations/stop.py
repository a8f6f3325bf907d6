"""A case was closed: nothing is due any more."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor
from answerable.sla.operations.hold import hold
from answerable.sla.operations.update import update


@transaction.atomic
def stop(case_ids: Iterable[int], *, actor: Actor, now: datetime) -> set[int]:
    """Stops every clock of these cases, met if it was not over; records `sla.stopped`; returns the cases that it changed."""
    clocks = hold(case_ids)
    for clock in clocks:
        clock.stop(now)
    update([("sla.stopped", clock) for clock in clocks], now=now, actor=actor)
    return {clock.case_id for clock in clocks}
