"""Keeping deliveries that arrive at the same time in one transaction: a commit costs more than the rows in it.

Each request waits for its turn. Whoever has it commits for all who wait, and they find their deliveries kept when their turn comes.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from answerable.channels.contract import Envelope
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem

Items = tuple[int, Sequence[Envelope]]

_turn = threading.Lock()
_waiting: "list[_Delivery]" = []


@dataclass(slots=True, eq=False)
class _Delivery:
    items: Sequence[Items]
    is_kept: bool = False


def keep(page_id: int, envelopes: Sequence[Envelope], *, now: datetime) -> None:
    """Keep one page's items, as `keep_all`."""
    keep_all([(page_id, envelopes)], now=now)


def keep_all(items: Sequence[Items], *, now: datetime) -> None:
    """Returns when the items are on disk; raises what the database raised when they are not.

    A delivery that cannot be kept harms no other: after a failure together, each is kept by itself, in its own turn.
    """
    mine = _Delivery(items)
    _waiting.append(mine)
    with _turn:
        if mine.is_kept:
            return
        together = list(_waiting)
        # What is added between these two lines is only taken off the list: whose it is, keeps it by itself.
        _waiting.clear()
        if mine not in together or len(together) == 1 or not _kept_together(together, now):
            ingest.accept_all(items, via=RawItem.Via.WEBHOOK, now=now)


def _kept_together(together: list[_Delivery], now: datetime) -> bool:
    try:
        ingest.accept_all([pair for each in together for pair in each.items], via=RawItem.Via.WEBHOOK, now=now)
    except Exception:  # whatever it was, it was perhaps another's
        return False
    for each in together:
        each.is_kept = True
    return True
