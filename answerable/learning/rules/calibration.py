"""Scores of a head as probabilities that hold: of what is said with .8, four in five are right.

Matrix scaling on scores that the head gave to examples which it had not seen; Guo et al., On Calibration of Modern Neural
Networks, 2017, arXiv:1706.04599.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from answerable.learning.rules.heads import Matrix, softmax
from answerable.learning.rules.moments import indicators

STEPS = 3000
_FLAT = 1e-5  # a slope that no further step is worth
_PENALTY = 1e-6  # on the scale alone; keeps two labels that are never confused from running away
_TRUST = 30.0  # chosen on the corpus: a field of business held out, and corrections from it
_BINS = 10


def calibrated(scores: Matrix, said: Sequence[str], labels: Sequence[str]) -> tuple[Matrix, NDArray[np.float64]]:
    """The scale (labels by labels) and offset under which softmax(scores @ scale + offset) has the least log loss.

    Newton's method with one curvature that bounds all others, so that no step overshoots: Böhning, Multinomial Logistic
    Regression Algorithm, 1992, doi:10.1007/BF00048682.
    """
    truth = indicators(said, labels)
    columns = np.hstack([scores, np.ones((len(scores), 1))])
    weights = np.zeros((columns.shape[1], len(labels)))
    curvature = columns.T @ columns / (2 * len(columns)) + _PENALTY * np.eye(columns.shape[1])
    step = np.linalg.inv(curvature)
    for _ in range(STEPS):
        slope = columns.T @ (softmax(columns @ weights) - truth) / len(columns)
        slope[:-1] += _PENALTY * weights[:-1]
        if np.abs(slope).max() < _FLAT:
            break
        weights -= step @ slope
    return weights[:-1], weights[-1]


def recalibrated(
    known: tuple[Matrix, NDArray[np.float64]], scores: Matrix, said: Sequence[str], labels: Sequence[str]
) -> tuple[Matrix, NDArray[np.float64]]:
    """`known` scale and offset, moved to where these few examples are; without any they stay.

    The least log loss plus `_TRUST` / 2 times the squared way from what is known: each example pulls, and it holds like so many.
    A label pulls by the square root of how often it was said, so that frequent ones do not drown the rest.
    """
    truth = indicators(said, labels)
    pull = truth @ (1 / np.sqrt(np.maximum(truth.sum(axis=0), 1)))
    pull = (pull / pull.mean())[:, None] if len(pull) else pull[:, None]
    columns = np.hstack([scores, np.ones((len(scores), 1))])
    before = np.vstack(known)
    weights = before.copy()
    step = np.linalg.inv(columns.T @ (pull * columns) / 2 + _TRUST * np.eye(columns.shape[1]))
    for _ in range(STEPS):
        slope = columns.T @ (pull * (softmax(columns @ weights) - truth)) + _TRUST * (weights - before)
        if np.abs(slope).max() < _FLAT * (len(columns) + _TRUST):
            break
        weights -= step @ slope
    return weights[:-1], weights[-1]


def calibration_error(probabilities: Matrix, is_right: NDArray[np.bool_]) -> float:
    """How far what is said (the highest probability of each row) is from how often it is right: mean over ten bins, by their share.

    Expected calibration error; Naeini et al., Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015.
    """
    if not len(probabilities):
        return 0.0
    surest = probabilities.max(axis=1)
    bins = np.minimum((surest * _BINS).astype(int), _BINS - 1)
    error = 0.0
    for each in range(_BINS):
        inside = bins == each
        if inside.any():
            error += inside.mean() * abs(float(surest[inside].mean()) - float(is_right[inside].mean()))
    return float(error)
