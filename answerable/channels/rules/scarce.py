"""Whether a network has so little left of a limit that what can wait should."""

from collections.abc import Iterable
from datetime import datetime, timedelta

SCARCE_PERCENT = 10
LONGEST_WAIT = timedelta(hours=1)

Told = tuple[str, int, datetime | None]  # what it is about, per cent left, when it begins anew


def scarce_until(limits: Iterable[Told], told_at: datetime | None, now: datetime) -> datetime | None:
    """Until when a page is asked no more by itself, so that what people say has what is left; None where there is enough.

    A limit that does not say when it begins anew is thought to do so within an hour of when it was told.
    """
    ends = []
    for _name, left, resets_at in limits:
        if left <= SCARCE_PERCENT and told_at is not None:
            ends.append(min(resets_at or told_at + LONGEST_WAIT, told_at + LONGEST_WAIT))
    return max((each for each in ends if each > now), default=None)
