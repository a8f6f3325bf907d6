"""How long to wait before the next try."""

from datetime import timedelta

MOST_TRIES = 12
_FIRST = timedelta(seconds=2)
_LONGEST = timedelta(minutes=10)
_MOST_DOUBLINGS = 10


def pause_before(attempt_count: int, asked_for: timedelta | None) -> timedelta:
    """Twice as long each time, from two seconds to ten minutes; never shorter than the network asked for."""
    doublings = min(max(attempt_count - 1, 0), _MOST_DOUBLINGS)
    pause: timedelta = min(_FIRST * 2**doublings, _LONGEST)
    return max(pause, asked_for or pause)
