"""When a refused event is tried again: soon at first, then less and less often, for a day and a half."""

from __future__ import annotations

PAUSES = (1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14400, 28800, 28800, 43200)


def pause_after(attempts: int, speed: float) -> float | None:
    """Seconds until the next attempt after so many failed ones; None once nobody tries any more."""
    if attempts > len(PAUSES):
        return None
    return PAUSES[attempts - 1] / speed
