"""What is turned away at the door is written once a minute and page, with how many there were: a flood of forgeries costs no writes.

The first is written at once, so that the health screen says it; what follows is counted here, and written with the first knock at any
page after its minute. A process that dies forgets what it counted since it wrote last.
"""

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from answerable.ingest import operations as ingest
from answerable.ingest.operations.refuse import SAMPLE_BYTES

PAUSE = timedelta(minutes=1)


@dataclass(slots=True)
class _Counted:
    """What came to a page since it was written last, and the beginning of the latest."""

    written_at: datetime
    count: int = 0
    sample: bytes = b""
    reason: str = ""


_turn = threading.Lock()
_counted: dict[int, _Counted] = {}


def turn_away(page_id: int, body: bytes, *, reason: str, now: datetime) -> None:
    """Count a delivery that is refused; raises what the database raises when it is time to write."""
    with _turn:
        counted = _counted.get(page_id)
        if counted is not None:
            counted.count, counted.sample, counted.reason = counted.count + 1, body[:SAMPLE_BYTES], reason
            return
        _counted[page_id] = _Counted(now)
    with transaction.atomic():
        ingest.refuse(page_id, body, reason=reason, now=now)


def write_what_is_due(*, now: datetime) -> None:
    """Write what was counted at pages whose minute is over."""
    if not _counted:
        return
    with _turn:
        due = {page_id: each for page_id, each in _counted.items() if now - each.written_at >= PAUSE}
        for page_id, each in due.items():
            if each.count:
                _counted[page_id] = _Counted(now)
            else:
                del _counted[page_id]
    for page_id, each in due.items():
        if each.count:
            with transaction.atomic():
                ingest.refuse(page_id, each.sample, reason=each.reason, count=each.count, now=now)
