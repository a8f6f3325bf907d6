"""What the customer said of our help, beside their case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from answerable.satisfaction import queries


@dataclass(frozen=True)
class Contentment:
    """When they were asked, and what they answered: `score` is 0 while they have not."""

    asked_at: datetime
    score: int = 0
    words: str = ""
    at: datetime | None = None
    is_low: bool = False


def contentment(case_id: int) -> Contentment | None:
    """None where nobody was asked."""
    found = queries.of_case(case_id)
    if found is None:
        return None
    question, answer = found
    if answer is None:
        return Contentment(question.asked_at)
    return Contentment(question.asked_at, answer.score, answer.words, answer.changed_at or answer.at, answer.score <= queries.LOW)
