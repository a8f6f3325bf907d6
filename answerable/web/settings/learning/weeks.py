"""How often people corrected the desk, week by week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from answerable.reports.queries import Wanted
from answerable.reports.queries.cells import cells
from answerable.triage import queries
from answerable.web.ledger.figures import percent_of

WEEKS = 12
HEIGHT = 64


@dataclass(frozen=True, slots=True)
class Week:
    """A column: the day on which the week begins, how many readings were corrected in it, of how many, and where it is drawn."""

    begins_on: date
    corrected: int
    read: int
    share: str
    x: int
    y: int
    height: int


def weeks(page_ids: Sequence[int], *, now: datetime) -> list[Week]:
    """The last twelve, this one last; nothing where nobody corrected anything."""
    here = timezone.localtime(now)
    monday = (here - timedelta(days=here.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
    begins = [monday - timedelta(weeks=back) for back in reversed(range(WEEKS))]
    corrected = [timezone.localtime(each) for each in queries.corrected_since(begins[0])]
    counts = [sum(begin <= each < begin + timedelta(weeks=1) for each in corrected) for begin in begins]
    if not any(counts):
        return []
    read = [sum(each.count for each in cells(Wanted(page_ids, begin, min(begin + timedelta(weeks=1), now)), now=now)) for begin in begins]
    return [_week(place, begin.date(), counts, read[place]) for place, begin in enumerate(begins)]


def _week(place: int, begins_on: date, counts: Sequence[int], read: int) -> Week:
    height = max(3, round(HEIGHT * counts[place] / max(counts))) if counts[place] else 0
    return Week(begins_on, counts[place], read, percent_of(counts[place], read), place * 20 + 3, HEIGHT + 4 - height, height)
