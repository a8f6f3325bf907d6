"""What is learned of topics once each has examples enough: least squares on their vectors, beside the nearest examples."""

from __future__ import annotations

import numpy as np

from answerable.learning.rules.heads import Matrix
from answerable.learning.rules.moments import Moments
from answerable.topics.rules.known import Known

PENALTY = 1.0
ENOUGH = 20  # examples of each of two topics


def is_enough(known: Known) -> bool:
    """Whether there is so much that learning may be better than looking for the nearest."""
    return int((known.counts >= ENOUGH).sum()) >= 2


def weights(known: Known) -> Matrix:
    """Vectors, with 1 beside each, by topics."""
    return _moments(known).solve(penalty=PENALTY)


def scores(learned: Matrix, vectors: Matrix) -> Matrix:
    """Texts by topics."""
    return _with_one(vectors) @ learned


def scores_unseen(known: Known) -> Matrix:
    """Of each example by what is learned without it, from the one solution: Rifkin and Lippert, MIT-CSAIL-TR-2007-025, section 5."""
    columns, moments = _with_one(known.vectors), _moments(known)
    inverse = np.linalg.inv(moments.gram + PENALTY * np.eye(len(moments.gram)))
    weight = np.einsum("ij,jk,ik->i", columns, inverse, columns)[:, None]
    found: Matrix = (columns @ (inverse @ moments.cross) - weight * known.shown) / np.maximum(1 - weight, 1e-9)
    return found


def _moments(known: Known) -> Moments:
    names = [str(topic) for topic in known.topics]
    return Moments.of(_with_one(known.vectors), [names[place] for place in known.places], names)


def _with_one(vectors: Matrix) -> Matrix:
    return np.hstack([vectors, np.ones((len(vectors), 1))])
