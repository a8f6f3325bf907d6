"""When somebody is told of a deadline: ahead of it, at it, and once more after it."""

from datetime import datetime
from enum import IntEnum

from answerable.sla.rules.business_time import due
from answerable.sla.rules.hours import Hours

MINUTE = 60.0


class Step(IntEnum):
    """What was told last. Each step is told once, whatever happens to the deadline afterwards."""

    NOTHING = 0
    AHEAD = 1
    OVER = 2
    LATE = 3


def tell_at(step: Step, due_at: datetime, hours: Hours, *, lead_minutes: float, further_minutes: float) -> datetime | None:
    """When the step after `step` is to be told, in business minutes before or after the deadline; None after the last.

    No lead means nothing is told ahead, no further minutes that nothing follows the breach.
    """
    match step:
        case Step.NOTHING if lead_minutes:
            return due(due_at, -lead_minutes * MINUTE, hours)
        case Step.NOTHING | Step.AHEAD:
            return due_at
        case Step.OVER if further_minutes:
            return due(due_at, further_minutes * MINUTE, hours)
    return None


def reached(step: Step, due_at: datetime, now: datetime, hours: Hours, *, lead_minutes: float, further_minutes: float) -> Step:
    """The furthest step that is to be told by now: what was slept through is told once, by its last."""
    while (at := tell_at(step, due_at, hours, lead_minutes=lead_minutes, further_minutes=further_minutes)) is not None and at <= now:
        step = Step(step + 1) if step or lead_minutes else Step.OVER
    return step
