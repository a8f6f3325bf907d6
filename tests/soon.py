"""Waiting for what another thread or process does, no longer than it takes."""

import time
from collections.abc import Callable

PAUSE_SECONDS = 0.05


def soon(is_so: Callable[[], object], *, seconds: float) -> bool:
    """Whether it comes true within so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(PAUSE_SECONDS)
    return False
