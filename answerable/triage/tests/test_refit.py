"""What a company corrects counts from then on, and how sure the reader is follows."""

import numpy as np
import pytest

from answerable.learning.rules.calibration import calibrated, recalibrated
from answerable.learning.rules.heads import Head
from answerable.learning.rules.moments import Moments
from answerable.triage.rules.model import PENALTY, Learned
from answerable.triage.rules.refit import WEIGHT, refit

LABELS = ("calm", "cross")
Rows = tuple[np.ndarray, list[str]]


def messages(count: int, seed: int, *, turned: float = 0.0) -> Rows:
    """Points whose first number says the label, or, the more they are `turned`, the second."""
    dice = np.random.default_rng(seed)
    which = dice.integers(0, 2, count)
    points = dice.normal(size=(count, 6))
    points[:, 0] += (2 * which - 1) * (1 - turned)
    points[:, 1] += (2 * which - 1) * turned
    return np.hstack([points * 4, np.ones((count, 1))]), [LABELS[each] for each in which]


@pytest.fixture(scope="module")
def base() -> Learned:
    """Learned from messages as they are elsewhere."""
    features, said = messages(2000, 1)
    moments = Moments.of(features, said, LABELS)
    weights = moments.solve(penalty=PENALTY)
    return Learned(Head(LABELS, weights, *calibrated(features @ weights, said, LABELS)), moments, 0.4)


def accuracy(learned: Learned, rows: Rows) -> float:
    said = [LABELS[each] for each in learned.head.probabilities(rows[0]).argmax(axis=1)]
    return float(np.mean([one == other for one, other in zip(said, rows[1], strict=True)]))


def test_without_corrections_nothing_changes(base: Learned) -> None:
    assert refit(base, np.empty((0, 7)), []) is base


def test_corrections_teach_what_is_said_otherwise_here(base: Learned) -> None:
    here = messages(1000, 3, turned=0.9)
    before, few, many = (
        accuracy(each, here) for each in (base, refit(base, *messages(50, 4, turned=0.9)), refit(base, *messages(800, 4, turned=0.9)))
    )
    assert before < few < many
    assert many > before + 0.2


def test_what_was_known_stays_where_corrections_agree(base: Learned) -> None:
    assert accuracy(refit(base, *messages(200, 5)), messages(1000, 6)) > accuracy(base, messages(1000, 6)) - 0.01


def test_scores_of_the_unseen_are_those_of_a_head_without_each(base: Learned) -> None:
    features, said = messages(12, 7)
    every = base.moments + Moments.of(features, said, LABELS, weight=WEIGHT)
    quick = every.unseen(features, said, weight=WEIGHT, penalty=PENALTY)
    for row in range(12):
        rest = every - Moments.of(features[[row]], [said[row]], LABELS, weight=WEIGHT)
        assert quick[row] == pytest.approx(features[row] @ rest.solve(penalty=PENALTY), abs=1e-9)


def test_it_is_as_sure_as_the_labels_here_are_frequent(base: Learned) -> None:
    """Where nearly everybody is cross, that is said more readily."""
    features, said = messages(600, 8)
    mostly = [row for row, label in enumerate(said) if label == "cross" or row % 12 == 0]
    learned = refit(base, features[mostly], [said[row] for row in mostly])
    probed = messages(500, 9)[0]
    assert learned.head.probabilities(probed)[:, 1].mean() > base.head.probabilities(probed)[:, 1].mean() + 0.1


def test_few_examples_move_certainty_little(base: Learned) -> None:
    known = (base.head.scale, base.head.offset)
    nothing = recalibrated(known, np.empty((0, 2)), [], LABELS)
    assert nothing[0] == pytest.approx(known[0])
    one = recalibrated(known, np.array([[0.5, 0.5]]), ["cross"], LABELS)
    assert one[1] == pytest.approx(known[1], abs=0.05)
