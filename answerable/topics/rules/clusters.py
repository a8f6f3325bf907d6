"""Which of many texts belong together: those that are alike on average, as far as that reaches."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from answerable.learning.rules.heads import Matrix

LEAST = 0.62  # how alike two groups have to be to become one
_WORDS = 0.25
_TIME = 0.1
_DAYS = 3.0  # apart, and nearness in time is worth a third


def likeness(vectors: Matrix, words: Sequence[frozenset[str]], days: NDArray[np.float64]) -> Matrix:
    """Texts by texts: what they mean, with more for rare words in both (a train's number, a product), and for the same days."""
    apart = np.abs(days[:, None] - days[None, :])
    found: Matrix = vectors @ vectors.T + _WORDS * _in_common(words) + _TIME * np.exp(-apart / _DAYS)
    return found


def clusters(alike: Matrix, *, least: float = LEAST, smallest: int = 5) -> list[list[int]]:
    """Groups of at least `smallest`, the largest first; what is in none is not returned.

    Average linkage by chains of nearest neighbours: Murtagh, A Survey of Recent Advances in Hierarchical Clustering Algorithms, The
    Computer Journal, 1983, doi:10.1093/comjnl/26.4.354. A group whose nearest is less alike than `least` stays as it is.
    """
    between = np.array(alike, dtype=np.float32)
    np.fill_diagonal(between, -np.inf)
    groups = [[row] for row in range(len(between))]
    waiting, chain = np.ones(len(between), dtype=bool), list[int]()
    while chain or waiting.any():
        at = chain[-1] if chain else int(np.flatnonzero(waiting)[0])
        chain = chain or [at]
        row = np.where(waiting, between[at], -np.inf)
        best = int(row.argmax())
        if row[best] < least:
            waiting[chain.pop()] = False
        elif len(chain) > 1 and row[chain[-2]] == row[best]:
            gone, stays = chain.pop(), chain.pop()
            _join(between, groups, gone, stays)
            waiting[gone] = False
            groups[stays] += groups[gone]
            groups[gone] = []
        else:
            chain.append(best)
    return sorted((sorted(group) for group in groups if len(group) >= smallest), key=lambda group: (-len(group), group))


def _join(between: NDArray[np.float32], groups: Sequence[Sequence[int]], gone: int, stays: int) -> None:
    """How alike the new group is to each other one: the mean over all pairs."""
    sizes = len(groups[gone]), len(groups[stays])
    mean = (sizes[0] * between[gone] + sizes[1] * between[stays]) / sum(sizes)
    between[stays], between[:, stays] = mean, mean
    between[stays, stays] = -np.inf


def _in_common(words: Sequence[frozenset[str]]) -> Matrix:
    """Cosines of the words that texts hold, a rare word counting more."""
    held = sorted({word for each in words for word in each})
    place = {word: column for column, word in enumerate(held)}
    counts = np.zeros(len(held))
    for each in words:
        for word in each:
            counts[place[word]] += 1
    rows = np.zeros((len(words), int((counts > 1).sum())), dtype=np.float32)
    columns = {word: column for column, word in enumerate(word for word in held if counts[place[word]] > 1)}
    for row, each in enumerate(words):
        for word in each & columns.keys():
            rows[row, columns[word]] = np.log(len(words) / counts[place[word]])
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows = np.divide(rows, lengths, out=rows, where=lengths > 0)
    found: Matrix = rows @ rows.T
    return found
