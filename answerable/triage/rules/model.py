"""What was learned: a head for each thing that a reading says, with the sums that it was solved from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from answerable.learning.rules.heads import Head
from answerable.learning.rules.moments import Moments
from answerable.triage.rules.labels import Reason, Sentiment, Urgency

YES, NO = "yes", "no"


class Task(StrEnum):
    """What is read off a message, each by a head of its own."""

    NEEDS_RESPONSE = "needs_response"
    REASON = "reason"
    SENTIMENT = "sentiment"
    URGENCY = "urgency"


LABELS: dict[Task, tuple[str, ...]] = {
    Task.NEEDS_RESPONSE: (NO, YES),
    Task.REASON: tuple(Reason),
    Task.SENTIMENT: tuple(Sentiment),
    Task.URGENCY: tuple(Urgency),
}


@dataclass(frozen=True, slots=True)
class Learned:
    """One head with its sums; `threshold` is the probability from which "yes" (or high urgency) is said."""

    head: Head
    moments: Moments
    threshold: float


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that a trained reader needs; `name` is kept beside each reading."""

    name: str
    embedder: str
    learned: dict[Task, Learned]
