"""Suggesting a topic for texts: which, how sure, and what of it is alike."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from answerable.learning.rules.heads import Matrix
from answerable.topics.rules import head, sureness
from answerable.topics.rules.fitting import LEARNED
from answerable.topics.rules.known import Known
from answerable.topics.rules.nearness import nearest, nearness

RANKED = 9  # so many can be chosen with one key


@dataclass(frozen=True, slots=True)
class Guess:
    """A topic, None where nothing explains the text; the likeliest ones in order; the rows of the examples that are alike."""

    topic_id: int | None
    probability: float
    ranked: list[int]
    alike: list[int]

    @property
    def is_sure(self) -> bool:
        """Whether a case counts as one of the topic until somebody says otherwise."""
        return self.topic_id is not None and self.probability >= sureness.SURE


NOTHING = Guess(None, 0.0, [], [])


class Suggester:
    """Suggests by the examples that are known, in the way that was found better."""

    def __init__(self, known: Known, way: str, weights: Sequence[float]) -> None:
        self._known, self._weights = known, weights
        self._learned = head.weights(known) if way == LEARNED else None

    def suggest(self, vectors: Matrix, offered: Sequence[Collection[int]]) -> list[Guess]:
        """For each text one of the topics that are `offered` for it."""
        vectors = np.asarray(vectors, dtype=np.float64)
        near, closeness = nearness(self._known, vectors)
        scores = near if self._learned is None else head.scores(self._learned, vectors) + closeness
        return [self._guess(vectors[row], scores[row], closeness[row], offered[row]) for row in range(len(vectors))]

    def _guess(self, vector: Matrix, scores: Matrix, closeness: Matrix, offered: Collection[int]) -> Guess:
        places = [place for place, topic in enumerate(self._known.topics) if topic in offered]
        if not places or not vector.any():
            return NOTHING
        best, columns = sureness.signals(scores[None, places], closeness[None, places])
        probability = float(sureness.probabilities(self._weights, columns)[0])
        order = [places[each] for each in np.argsort(-scores[places], kind="stable")[:RANKED]]
        ranked = [self._known.topics[place] for place in order]
        if probability < sureness.SHOWN:
            return Guess(None, probability, ranked, [])
        place = places[int(best[0])]
        return Guess(self._known.topics[place], probability, ranked, nearest(self._known, vector, place))
