"""How long customers waited, on a scale of bands that grow by a fifth: messages are counted by band, and the few of one are ordered.

A band ends at 72 h exactly, so that what was answered within is a number of whole bands. `operations/facts.sql` finds the band of a
wait: the one that ends at or after it, where band 0 ends at 72 h and each four bands up double that.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from answerable.reports.rules.ledger import IGNORED_AFTER

LAST_PROMPT = 0
BANDS_A_DOUBLING = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a quantile is found: the `place`-th shortest wait of a band, from 1."""

    band: int
    place: int


def spot(counts: Mapping[int, int], share: float) -> Spot | None:
    """Where the wait is that this share of all does not exceed, by nearest rank; None of nothing."""
    rank = max(math.ceil(share * sum(counts.values())), 1)
    for band, count in sorted(counts.items()):
        if rank <= count:
            return Spot(band, rank)
        rank -= count
    return None


def prompt(counts: Mapping[int, int]) -> int:
    """How many waited for 72 h or less."""
    return sum(count for band, count in counts.items() if band <= LAST_PROMPT)


def end(band: int) -> float:
    """The longest wait of a band, in seconds."""
    return float(IGNORED_AFTER.total_seconds() * 2 ** (band / BANDS_A_DOUBLING))


def band(seconds: float) -> int:
    """The band of a wait, as `operations/facts.sql` finds it."""
    return math.ceil(BANDS_A_DOUBLING * math.log2(max(seconds, 1.0) / IGNORED_AFTER.total_seconds()))
