"""Measured time: joined soon after it was worked, forgotten when it is old."""

from answerable.core import clock
from answerable.effort import operations as effort


def keep_effort() -> None:
    """Count the time between the signs of work that are complete by now."""
    effort.join(now=clock.now())


def forget_effort() -> None:
    """Delete measured time that has been kept for long enough."""
    effort.forget(now=clock.now())
