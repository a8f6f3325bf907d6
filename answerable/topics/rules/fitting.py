"""Finding out which way of suggesting is better with the examples that there are, and how sure each suggestion may be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from answerable.learning.rules.figures import Figures, figures
from answerable.learning.rules.heads import Matrix
from answerable.topics.rules import head, sureness
from answerable.topics.rules.known import Known
from answerable.topics.rules.nearness import nearness_unseen

NEAR, LEARNED = "near", "learned"
_UNEXPLAINED = 0.5  # for each message that a topic explains, half of one that none does


@dataclass(frozen=True, slots=True)
class Fitted:
    """The way, the weights of its sureness, and how often right it was on each example that it had not seen."""

    way: str
    sureness: tuple[float, ...]
    figures: Figures


def fit(known: Known) -> Fitted:
    """By leaving out each example once. What is learned takes over where it is not worse than the nearest."""
    near, closeness = nearness_unseen(known)
    found = _judged(NEAR, known, near, closeness)
    if head.is_enough(known):
        learned = _judged(LEARNED, known, head.scores_unseen(known) + closeness, closeness)
        if learned.figures.accuracy >= found.figures.accuracy:
            return learned
    return found


def _judged(way: str, known: Known, scores: Matrix, closeness: Matrix) -> Fitted:
    """Each example counts twice: among all topics, and as something new among the others, where whatever is suggested is wrong."""
    best, columns = sureness.signals(scores, closeness)
    is_right = best == known.places
    is_strange = len(known.topics) > 2
    if is_strange:
        _other, strange = sureness.signals(np.where(known.shown > 0, -np.inf, scores), closeness)
        columns, right = np.vstack([columns, strange]), np.append(is_right, np.zeros(len(best), dtype=bool))
        weight = np.repeat([1.0, _UNEXPLAINED], len(best))
    else:
        right, weight = is_right, np.ones(len(best))
    names = [str(topic) for topic in known.topics]
    judged = figures([names[place] for place in known.places], [names[place] for place in best])
    return Fitted(way, tuple(sureness.fitted(sureness.START[way], columns, right, weight)), judged)
