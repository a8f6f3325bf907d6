from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from answerable.channels.contract import Envelope
from answerable.ingest.models import RawItem
from answerable.ingest.operations.accept_all import accept_all


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many items were new, and how many had been kept before."""

    new_count: int
    duplicate_count: int


def accept(page_id: int, envelopes: Sequence[Envelope], *, via: RawItem.Via, now: datetime) -> Accepted:
    """Keep every item as it arrived, once; the caller may acknowledge when the transaction is committed."""
    new_count = accept_all([(page_id, envelopes)], via=via, now=now)
    return Accepted(new_count, len(envelopes) - new_count)
