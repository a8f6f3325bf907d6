"""Whoever starts the demo finds work there: what the network's customers wrote before comes in before it is called ready."""

import time

from answerable.inbox.models import Row

PATIENCE_SECONDS = 30.0
PAUSE_SECONDS = 0.25


def await_messages() -> bool:
    """Waits until an open case stands in the inbox; whether one does. Needs web, a worker and the sandbox network running."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while not (found := Row.objects.filter(is_open=True).exists()) and time.monotonic() < ends:
        time.sleep(PAUSE_SECONDS)
    return found
