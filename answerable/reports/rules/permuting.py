"""Whether what cases got depends on their group: a permutation test on ranks, within each problem.

Cases are compared with cases of the same problem only: what is complained of in public may simply be worse. Ranks instead of amounts,
so that one huge gesture proves nothing. Shuffling instead of a table, so that ties and small numbers are right as they are. Two groups
give the Mann-Whitney test, by problem (van Elteren); ordered ones a test for a trend; others Kruskal-Wallis. NumPy is here already, and
SciPy would bring 100 MB for a distribution that is not needed.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
ROUNDS = 1_999
_AT_ONCE = 2_000_000  # numbers shuffled in one piece
_MANY = 1_000  # cases of a problem from which shuffled sums follow the normal distribution as nearly as anybody can tell


def chance(values: Sequence[float], groups: Sequence[int], problems: Sequence[int], *, is_ordered: bool) -> float:
    """How often shuffling within problems makes groups differ at least so much; `groups` count from 0, in their order if they have one."""
    ranks, sides, strata = np.asarray(values, float), np.asarray(groups), np.asarray(problems)
    columns = sides[:, None].astype(float) if is_ordered else np.eye(int(sides.max()) + 1)[sides]
    weights = np.ones(1) if is_ordered else 1 / np.maximum(columns.sum(axis=0), 1)
    seen, shuffled, random = np.zeros(columns.shape[1]), np.zeros((ROUNDS, columns.shape[1])), np.random.default_rng(len(ranks))
    for each in np.unique(strata):
        inside = strata == each
        ranked, scores = centred_ranks(ranks[inside]), columns[inside] - columns[inside].mean(axis=0)
        if not ranked.any() or not scores.any():
            continue
        seen += ranked @ scores
        shuffled += _shuffled(ranked, scores, random)
    reached = ((shuffled**2) @ weights) >= ((seen**2) @ weights) * (1 - 1e-9)
    return float((1 + reached.sum()) / (1 + ROUNDS)) if seen.any() else 1.0


def effect(values: Sequence[float], are_higher: Sequence[bool], problems: Sequence[int]) -> float:
    """Over pairs of the same problem: how often a case of the one group got more than one of the other, less how often it got less."""
    amounts, sides, strata = np.asarray(values, float), np.asarray(are_higher), np.asarray(problems)
    more, pairs = 0.0, 0
    for each in np.unique(strata):
        one, other = amounts[(strata == each) & sides], np.sort(amounts[(strata == each) & ~sides])
        below, above = np.searchsorted(other, one, "left"), len(other) - np.searchsorted(other, one, "right")
        more, pairs = more + float((below - above).sum()), pairs + len(one) * len(other)
    return more / pairs if pairs else 0.0


def holm(chances: Sequence[float]) -> list[float]:
    """The same chances after as many comparisons, so that all of them together are wrong as seldom as one (Holm 1979)."""
    adjusted, most = [0.0] * len(chances), 0.0
    for place, which in enumerate(sorted(range(len(chances)), key=lambda each: chances[each])):
        most = max(most, min(1.0, (len(chances) - place) * chances[which]))
        adjusted[which] = most
    return adjusted


def centred_ranks(values: Numbers) -> Numbers:
    """Ranks less their middle, equal ones sharing theirs, made comparable between problems by how many cases these have."""
    _unique, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    middles = ends - (counts - 1) / 2
    ranks: Numbers = middles[places] - (len(values) + 1) / 2
    return ranks / (len(values) + 1)


def _shuffled(ranked: Numbers, scores: Numbers, random: np.random.Generator) -> Numbers:
    if len(ranked) > _MANY:
        spread = float(ranked @ ranked) / (len(ranked) - 1) * (scores.T @ scores)
        return random.multivariate_normal(np.zeros(len(spread)), spread, ROUNDS, method="eigh")
    step, made = max(_AT_ONCE // len(ranked), 1), []
    for start in range(0, ROUNDS, step):
        rows = np.tile(ranked, (min(step, ROUNDS - start), 1))
        made.append(random.permuted(rows, axis=1) @ scores)
    return np.vstack(made)
