"""Letting go of old batches."""

from datetime import timedelta

from answerable.core import clock
from answerable.inbox import operations as inbox

KEPT = timedelta(days=30)


def forget() -> int:
    """A batch can be taken back for a month; says how many are forgotten."""
    return inbox.forget_batches(before=clock.now() - KEPT)
