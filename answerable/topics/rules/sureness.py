"""How sure a suggestion is: from how close the nearest examples are and how far the next topic is behind.

Logistic regression on both. What it was before a company had examples (`START`) pulls at it, less with each example.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from answerable.learning.rules.heads import Matrix

SHOWN = 0.5  # below, nothing is suggested
SURE = 0.9  # from here on a case counts as one of the topic until somebody says otherwise
START = {"near": (7.0, 10.2, -5.4), "learned": (9.2, 4.8, -7.3)}  # closeness, lead, and 1; from CLINC150, CC BY 3.0
_PULL = 2.0
_STEPS = 50


def signals(scores: Matrix, closeness: Matrix) -> tuple[NDArray[np.intp], Matrix]:
    """The best topic of each text, and what its sureness is read from; with one topic there is no other to lead."""
    best = scores.argmax(axis=1)
    rows = np.arange(len(scores))
    if scores.shape[1] > 1:
        two = -np.partition(-scores, 1, axis=1)[:, :2]
        lead = two[:, 0] - two[:, 1]
    else:
        lead = np.zeros(len(scores))
    return best, np.column_stack([closeness[rows, best], lead, np.ones(len(scores))])


def probabilities(weights: Sequence[float], columns: Matrix) -> Matrix:
    """That the best topic is the right one."""
    found: Matrix = 1 / (1 + np.exp(-np.clip(columns @ np.asarray(weights), -30, 30)))
    return found


def fitted(start: Sequence[float], columns: Matrix, is_right: NDArray[np.bool_], weight: Matrix) -> list[float]:
    """The weights with the least log loss over examples of this `weight`, pulled at by `start`; by Newton's method."""
    before = np.asarray(start, dtype=np.float64)
    now = before.copy()
    for _ in range(_STEPS):
        said = probabilities(now.tolist(), columns)
        slope = columns.T @ (weight * (said - is_right)) + _PULL * (now - before)
        curvature = (columns * (weight * said * (1 - said))[:, None]).T @ columns + _PULL * np.eye(len(now))
        step = np.linalg.solve(curvature, slope)
        now -= step
        if np.abs(step).max() < 1e-6:
            break
    return [float(each) for each in now]
