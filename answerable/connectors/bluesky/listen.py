"""Hearing of what is new within seconds: nobody pushes to one account, so the head of its lists is asked for, which costs little.

https://docs.bsky.app/docs/advanced-guides/rate-limits: 3,000 calls in five minutes from one address; this makes 120 of them.
"""

import time
from collections.abc import Iterator

from answerable.channels.contract import Access, Heard
from answerable.connectors.bluesky.history import newest

PAUSE_SECONDS = 5.0


def listen(access: Access, pause_seconds: float = PAUSE_SECONDS) -> Iterator[Heard]:
    """Says that there is news at the beginning and whenever what stands first is another."""
    known = None
    while True:
        found = newest(access)
        yield Heard(has_news=found != known)
        known = found
        time.sleep(pause_seconds)
