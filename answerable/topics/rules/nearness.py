"""How near a text is to each topic: to the middle of its examples, and to the three of them that lie nearest.

The middle alone is better where a topic's messages differ much, the nearest where topics are alike; half of the second with the first is
never far from the better of both, from five examples on (docs/topics.md).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from answerable.learning.rules.heads import Matrix
from answerable.topics.rules.known import Known

NEAREST = 3
_SHARE = 0.5
_FAR = -2.0  # no cosine is as low


class Nearness(NamedTuple):
    """Texts by topics: `scores` say which topic is nearest, `closeness` is the mean cosine of the nearest examples of each."""

    scores: Matrix
    closeness: Matrix


def nearness(known: Known, vectors: Matrix) -> Nearness:
    """Of texts that are no examples."""
    closeness = _closeness(known, vectors @ known.vectors.T, np.broadcast_to(known.counts, (len(vectors), len(known.topics))))
    middles = known.shown.T @ known.vectors
    lengths = np.linalg.norm(middles, axis=1)
    return _together(vectors @ middles.T / np.where(lengths > 0, lengths, 1), closeness)


def nearness_unseen(known: Known) -> Nearness:
    """Of each example to what is left without it; a topic that only it shows is not near."""
    cosines = known.vectors @ known.vectors.T
    np.fill_diagonal(cosines, _FAR)
    shown = known.shown
    closeness = _closeness(known, cosines, known.counts - shown.astype(np.intp))
    middles = shown.T @ known.vectors
    own = np.einsum("ij,ij->i", known.vectors, known.vectors)
    dots = known.vectors @ middles.T - shown * own[:, None]
    squares = np.einsum("ij,ij->i", middles, middles) - shown * (2 * (dots + own[:, None]) - own[:, None])
    lengths = np.sqrt(np.maximum(squares, 0))
    return _together(np.divide(dots, lengths, out=np.zeros_like(dots), where=lengths > 1e-6), closeness)


def nearest(known: Known, vector: Matrix, place: int, count: int = NEAREST) -> list[int]:
    """The rows of the examples of one topic that lie nearest to a text."""
    rows = np.flatnonzero(known.places == place)
    order = np.argsort(-(known.vectors[rows] @ vector), kind="stable")[:count]
    return [int(row) for row in rows[order]]


def _closeness(known: Known, cosines: Matrix, counts: NDArray[np.intp]) -> Matrix:
    found = np.zeros((len(cosines), len(known.topics)))
    for place in range(len(known.topics)):
        of_topic = cosines[:, known.places == place]
        most = min(NEAREST, of_topic.shape[1])
        best = -np.partition(-of_topic, most - 1, axis=1)[:, :most]
        taken = np.minimum(most, counts[:, place])
        sums = np.where(best > _FAR, best, 0).sum(axis=1)
        found[:, place] = np.divide(sums, taken, out=np.zeros(len(cosines)), where=taken > 0)
    return found


def _together(middle: Matrix, closeness: Matrix) -> Nearness:
    return Nearness(middle + _SHARE * closeness, closeness)
