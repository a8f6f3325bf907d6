"""Heads learn what there is to learn, forget what is taken away, and are as often right as they say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from answerable.learning.rules.calibration import calibrated, calibration_error
from answerable.learning.rules.figures import figures
from answerable.learning.rules.heads import Head, softmax
from answerable.learning.rules.moments import Moments

LABELS = ("blue", "green", "red")
Matrix = NDArray[np.float64]


def examples(count: int, seed: int, *, noise: float = 1.0) -> tuple[Matrix, list[str]]:
    """Points around three centres, and a column of ones."""
    dice = np.random.default_rng(seed)
    which = dice.integers(0, 3, count)
    points = np.eye(3)[which] * 2 + dice.normal(scale=noise, size=(count, 3))
    return np.hstack([points, np.ones((count, 1))]), [LABELS[each] for each in which]


def fitted(features: Matrix, said: list[str]) -> Head:
    weights = Moments.of(features, said, LABELS).solve(penalty=1.0)
    return Head(LABELS, weights, *calibrated(features @ weights, said, LABELS))


def predicted(head: Head, features: Matrix) -> list[str]:
    return [head.labels[each] for each in head.probabilities(features).argmax(axis=1)]


def test_it_learns() -> None:
    head = fitted(*examples(600, 1))
    features, said = examples(600, 2)
    assert figures(said, predicted(head, features)).macro_f1 > 0.8


def test_it_is_as_often_right_as_it_says() -> None:
    head = fitted(*examples(3000, 1, noise=1.5))
    features, said = examples(3000, 2, noise=1.5)
    probabilities = head.probabilities(features)
    assert probabilities.sum(axis=1) == pytest.approx(np.ones(3000))
    is_right = np.array(predicted(head, features)) == np.array(said)
    assert calibration_error(probabilities, is_right) < 0.04
    boasting = softmax(np.log(probabilities) * 5)
    assert calibration_error(boasting, is_right) > 0.1


def test_rare_labels_keep_their_chance() -> None:
    features, said = examples(2000, 1)
    kept = [place for place, label in enumerate(said) if label != "red" or place % 20 == 0]
    head = fitted(features[kept], [said[place] for place in kept])
    assert "red" in predicted(head, features)


@given(st.integers(0, 40), st.integers(1, 40), st.floats(0.5, 20))
def test_what_is_added_and_taken_away_leaves_nothing(first: int, second: int, weight: float) -> None:
    own, other = examples(first, 3), examples(second, 4)
    alone = Moments.of(*own, LABELS)
    back = alone + Moments.of(*other, LABELS, weight=weight) - Moments.of(*other, LABELS, weight=weight)
    assert back.solve(penalty=1.0) == pytest.approx(alone.solve(penalty=1.0), abs=1e-6)


def test_it_refuses_what_does_not_go_together() -> None:
    features, said = examples(5, 1)
    with pytest.raises(ValueError, match="same labels"):
        Moments.of(features, said, LABELS) + Moments.of(features, said, (*LABELS, "grey"))
    with pytest.raises(KeyError):
        Moments.of(features, ["pink"] * 5, LABELS)
