"""The customer has been answered."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.sla.models import Clock
from answerable.sla.operations.hold import hold
from answerable.sla.operations.update import update


@transaction.atomic
def answer(case_ids: Iterable[int], *, at: datetime, now: datetime) -> set[int]:
    """Stops the response clocks at `at`, met if that is in time, and pauses the resolution where its target says so: it is the
    customer's turn.

    A response clock that started after `at` runs on, and so does that case's resolution: the customer wrote again since.
    Records `sla.answered` and `sla.paused`; returns the cases that it changed.
    """
    clocks = hold(case_ids)
    still_waiting = {clock.case_id for clock in clocks if clock.is_response and clock.started_at > at}
    ours = [clock for clock in clocks if clock.case_id not in still_waiting and not clock.paused_at]
    changes = [_changed(clock, at) for clock in ours if clock.is_response or clock.target.pauses]
    update(changes, now=now)
    return {clock.case_id for _, clock in changes}


def _changed(clock: Clock, at: datetime) -> tuple[str, Clock]:
    if clock.is_response:
        clock.stop(at)
        return "sla.answered", clock
    clock.pause(at)
    return "sla.paused", clock
