"""What linear heads are solved from: sums over examples. Examples can be added, weighed and taken away without the old ones.

Least squares on the labels as indicators; Rifkin and Lippert, Notes on Regularized Least Squares, MIT-CSAIL-TR-2007-025.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answerable.learning.rules.heads import Matrix


@dataclass(frozen=True, slots=True)
class Moments:
    """`gram` is features by features, `cross` features by labels, `count` the weight of all examples together."""

    labels: tuple[str, ...]
    gram: Matrix
    cross: Matrix
    count: float

    @classmethod
    def of(cls, features: Matrix, said: Sequence[str], labels: Sequence[str], *, weight: float = 1.0) -> Moments:
        """The sums over `features` (a row an example), each with what was `said` of it, one of `labels`."""
        cross = features.T @ indicators(said, labels)
        return cls(tuple(labels), weight * (features.T @ features), weight * cross, weight * len(said))

    @classmethod
    def around(cls, weights: Matrix, features: Matrix, labels: Sequence[str], *, penalty: float) -> Moments:
        """Sums that `weights` are the solution of, as sure of them as of so many examples: heads that were found in another way."""
        gram = features.T @ features
        return cls(tuple(labels), gram, gram @ weights + penalty * weights, len(features))

    def __add__(self, other: Moments) -> Moments:
        """Both sets of examples."""
        self._fits(other)
        return Moments(self.labels, self.gram + other.gram, self.cross + other.cross, self.count + other.count)

    def __sub__(self, other: Moments) -> Moments:
        """The examples without those of `other`, as validation leaves them out."""
        self._fits(other)
        return Moments(self.labels, self.gram - other.gram, self.cross - other.cross, self.count - other.count)

    def solve(self, *, penalty: float) -> Matrix:
        """Features by labels: the weights with the least squared error, plus `penalty` times their squares."""
        return np.linalg.solve(self.gram + penalty * np.eye(len(self.gram)), self.cross).astype(np.float64)

    def unseen(self, features: Matrix, said: Sequence[str], *, weight: float, penalty: float) -> Matrix:
        """What the weights say to examples that are among these sums with `weight`, each solved without that one.

        By the leverage of each; Rifkin and Lippert, as above, section 3.
        """
        inverse = np.linalg.inv(self.gram + penalty * np.eye(len(self.gram)))
        scores = features @ (inverse @ self.cross)
        leverage = weight * np.einsum("ij,jk,ik->i", features, inverse, features, optimize=True)[:, None]
        found: Matrix = (scores - leverage * indicators(said, self.labels)) / (1 - leverage)
        return found

    def _fits(self, other: Moments) -> None:
        if self.labels != other.labels or self.gram.shape != other.gram.shape:
            raise ValueError("Only examples with the same labels and the same features can be put together.")


def indicators(said: Sequence[str], labels: Sequence[str]) -> Matrix:
    """Examples by labels: 1 where an example has the label, 0 elsewhere; raises KeyError for a label that is not one of `labels`."""
    place = {label: column for column, label in enumerate(labels)}
    found = np.zeros((len(said), len(labels)))
    found[np.arange(len(said)), [place[each] for each in said]] = 1.0
    return found
