"""A head: reads one kind of label off the features of a text, with a probability for each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Head:
    """`weights` is features by labels; `scale` labels by labels and `offset` labels turn scores into log odds (`calibration`)."""

    labels: tuple[str, ...]
    weights: Matrix
    scale: Matrix
    offset: NDArray[np.float64]

    def probabilities(self, features: Matrix) -> Matrix:
        """Examples by labels; each row sums to 1."""
        return softmax(features @ self.weights @ self.scale + self.offset)


def softmax(scores: Matrix) -> Matrix:
    """Rows of log odds as probabilities."""
    raised: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return shares
