"""How near a deadline is: the one reading of it for list, case, ledger and CSV."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SOON_SECONDS = 3600

State = Literal["plain", "soon", "over", "paused", "answered", "none"]


@dataclass(frozen=True, slots=True)
class Deadline:
    """`seconds_left` on the wall clock, negative when over; paused, of business hours. `fraction` of the time is left, 1 to 0.

    `seconds_taken` once answered.
    """

    state: State
    seconds_left: float | None = None
    fraction: float = 0.0
    seconds_taken: float | None = None
    is_late: bool = False


def deadline(
    due_at: datetime | None,
    *,
    started_at: datetime | None,
    now: datetime,
    paused_with: float | None = None,
    stopped_at: datetime | None = None,
) -> Deadline:
    """The deadline of one clock at `now`: answered once it stopped, paused with the seconds that it had left, soon in its last hour."""
    if stopped_at is not None and started_at is not None:
        taken = max((stopped_at - started_at).total_seconds(), 0.0)
        return Deadline("answered", seconds_taken=taken, is_late=due_at is not None and stopped_at > due_at)
    if paused_with is not None:
        return Deadline("paused", seconds_left=paused_with)
    if due_at is None:
        return Deadline("none")
    left = (due_at - now).total_seconds()
    state: State = "over" if left < 0 else "soon" if left < SOON_SECONDS else "plain"
    return Deadline(state, seconds_left=left, fraction=_share(left, due_at, started_at or now))


def _share(left: float, due_at: datetime, started_at: datetime) -> float:
    whole = (due_at - started_at).total_seconds()
    return min(max(left / whole, 0.0), 1.0) if whole > 0 else 0.0
