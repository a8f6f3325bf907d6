"""What the customer said of our help, beside their case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from answerable.satisfaction import queries

if TYPE_CHECKING:
    from answerable.web.case.sources import Sources


@dataclass(frozen=True)
class Contentment:
    """When they were asked, and what they answered: `score` is 0 while they have not."""

    asked_at: datetime
    score: int = 0
    words: str = ""
    at: datetime | None = None
    is_low: bool = False


def contentment(known: Sources) -> Contentment | None:
    """None where nobody was asked; the case's own events say so already."""
    found = queries.of_case(known.case.pk) if any(each.kind == "satisfaction.asked" for each in known.events) else None
    if found is None:
        return None
    question, answer = found
    if answer is None:
        return Contentment(question.asked_at)
    return Contentment(question.asked_at, answer.score, answer.words, answer.changed_at or answer.at, answer.score <= queries.LOW)
