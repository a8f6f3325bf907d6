"""Whether one way of reading is worse than another, on the same examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from answerable.learning.rules.figures import Figures, figures


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both beside what people said, how many each read wrongly, and the labels on which the second is clearly worse.

    `lost` are those that only the first read rightly, `won` those that only the second did.
    """

    before: Figures
    after: Figures
    wrong_before: int
    wrong_after: int
    worse: tuple[str, ...]
    lost: int
    won: int

    @property
    def is_worse(self) -> bool:
        """Whether it reads more wrongly in all, or clearly more on any one label."""
        return self.lost > self.won or bool(self.worse)

    @property
    def is_clearly_worse(self) -> bool:
        """Whether it reads clearly more wrongly, in all or on any one label."""
        return _is_clear(self.lost, self.won) or bool(self.worse)


def compare(said: Sequence[str], before: Sequence[str], after: Sequence[str]) -> Comparison:
    """Two readings of the same examples, in the same order."""
    true, old, new = (np.array(each, dtype=object) for each in (said, before, after))
    labels = sorted({*said, *before, *after})
    lost, won = _lost_and_won(true, old, new)
    return Comparison(
        before=figures(said, before),
        after=figures(said, after),
        wrong_before=int((true != old).sum()),
        wrong_after=int((true != new).sum()),
        lost=lost,
        won=won,
        worse=tuple(label for label in labels if _is_clear(*_lost_and_won(true == label, old == label, new == label))),
    )


def _lost_and_won(true: NDArray[Any], old: NDArray[Any], new: NDArray[Any]) -> tuple[int, int]:
    """How many only the old way has right, and how many only the new one: labels, or of one label whether it is that."""
    was_right, is_right = true == old, true == new
    return int((was_right & ~is_right).sum()), int((is_right & ~was_right).sum())


def _is_clear(lost: int, won: int) -> bool:
    """Whether more examples were lost than won, by over one, and by over what chance does.

    McNemar, Note on the Sampling Error of the Difference between Correlated Proportions, 1947: those won and lost differ by their
    square root together where neither way is better.
    """
    return lost - won > max(1.0, sqrt(lost + won))
