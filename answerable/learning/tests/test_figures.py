"""Figures, beside what was worked out by hand."""

import pytest

from answerable.learning.rules.figures import figures

SAID = ["yes", "yes", "yes", "no", "no", "maybe"]
PREDICTED = ["yes", "no", "yes", "no", "yes", "yes"]


def test_it_counts_who_is_taken_for_whom() -> None:
    found = figures(SAID, PREDICTED)
    assert found.labels == ("maybe", "no", "yes")
    assert found.confusion == [[0, 0, 1], [0, 1, 1], [0, 1, 2]]
    assert (found.n, found.accuracy) == (6, 0.5)


def test_it_says_how_good_each_label_is() -> None:
    found = figures(SAID, PREDICTED)
    yes = found.per_label["yes"]
    assert (yes.precision, yes.n) == (0.5, 3)
    assert yes.recall == pytest.approx(2 / 3)
    assert yes.f1 == pytest.approx(4 / 7)
    assert found.per_label["maybe"].f1 == 0
    assert found.macro_f1 == pytest.approx((4 / 7 + 0.5 + 0) / 3)
    assert found.macro_recall == pytest.approx((2 / 3 + 0.5 + 0) / 3)


def test_a_label_that_nobody_has_lowers_no_recall() -> None:
    found = figures(["yes", "yes"], ["yes", "no"])
    assert (found.macro_recall, found.per_label["no"].n) == (0.5, 0)


def test_it_says_nothing_of_nothing() -> None:
    assert (figures([], []).n, figures([], []).macro_f1) == (0, 0)
