"""What topics are learned from: examples as vectors, each with its topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.learning.rules.heads import Matrix
from answerable.learning.rules.moments import indicators

Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Known:
    """A row of `vectors` an example, of length 1; `places` says which of `topics` each shows."""

    vectors: Matrix
    places: Places
    topics: tuple[int, ...]

    @classmethod
    def of(cls, vectors: Matrix, topic_ids: Sequence[int]) -> Known:
        """Examples with the ids of their topics."""
        topics = tuple(sorted(set(topic_ids)))
        place = {topic: number for number, topic in enumerate(topics)}
        return cls(np.asarray(vectors, dtype=np.float64), np.array([place[each] for each in topic_ids], dtype=np.intp), topics)

    @property
    def counts(self) -> NDArray[np.intp]:
        """How many examples each topic has."""
        return np.bincount(self.places, minlength=len(self.topics))

    @property
    def shown(self) -> Matrix:
        """Examples by topics: 1 where an example shows a topic."""
        names = [str(topic) for topic in self.topics]
        return indicators([names[place] for place in self.places], names)
