"""What was learned: a head for each thing that a reading says, with the sums that it was solved from."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.learning.rules.heads import Head
from answerable.learning.rules.moments import Moments
from answerable.triage.rules.labels import Task

PENALTY = 30.0  # what every head is solved with, as it is shipped and with corrections


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
