"""What business hours mean, by an example that is hard to reckon: just before the longest pause."""

from datetime import datetime, timedelta
from itertools import chain, pairwise

from answerable.sla.rules.business_time import due
from answerable.sla.rules.hours import Hours
from answerable.sla.rules.open_spans import open_spans

BEFORE_CLOSING = timedelta(minutes=15)
FORTNIGHT = range(1, 15)


def example(hours: Hours, seconds: float, now: datetime) -> tuple[datetime, datetime] | None:
    """A message that arrives a quarter of an hour before the longest pause of the next fortnight, and by when it must be answered.

    None where it is never closed.
    """
    today = now.astimezone(hours.zone).date()
    spans = list(chain.from_iterable(open_spans(hours, today + timedelta(days=days)) for days in FORTNIGHT))
    pauses = [(after[0] - before[1], before) for before, after in pairwise(spans) if after[0] > before[1]]
    if not pauses:
        return None
    _pause, (opens, closes) = max(pauses, key=lambda each: each[0])
    arrives = max(opens, closes - BEFORE_CLOSING)
    return arrives, due(arrives, seconds, hours)
