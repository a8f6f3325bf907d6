"""How far figures could be otherwise with other examples of the same kind."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 1000
FREQUENT = 20  # below so many examples the figures of a label are chance
COVERED = 0.95
_SEED = 20261122

Interval = tuple[float, float]
_Tables = NDArray[np.float64]


def intervals(confusion: Sequence[Sequence[int]], labels: Sequence[str]) -> dict[str, Interval]:
    """By name of the figure: `accuracy`, `macro_f1`, `macro_recall`, and `precision LABEL`, `recall LABEL`, `f1 LABEL`.

    `macro_f1_frequent` is over the labels with at least `FREQUENT` examples, where there are such.

    Percentile bootstrap; Efron and Tibshirani, An Introduction to the Bootstrap, 1993. To draw examples with replacement is to
    draw the cells of their confusion from a multinomial distribution, so all resamples are one draw.
    """
    table = np.asarray(confusion, dtype=np.float64)
    drawn = np.random.default_rng(_SEED).multinomial(int(table.sum()), (table / table.sum()).ravel(), size=RESAMPLES)
    tables = drawn.reshape(-1, *table.shape).astype(np.float64)
    hits, true, predicted = np.diagonal(tables, axis1=1, axis2=2), tables.sum(axis=2), tables.sum(axis=1)
    f1, recall, precision = _share(2 * hits, true + predicted), _share(hits, true), _share(hits, predicted)
    values = {
        "accuracy": hits.sum(axis=1) / table.sum(),
        "macro_f1": _mean(f1, true + predicted),
        "macro_recall": _mean(recall, true),
    }
    if (frequent := table.sum(axis=1) >= FREQUENT).any():
        values["macro_f1_frequent"] = f1[:, frequent].mean(axis=1)
    for place, label in enumerate(labels):
        values |= {f"precision {label}": precision[:, place], f"recall {label}": recall[:, place], f"f1 {label}": f1[:, place]}
    return {name: _between(each) for name, each in values.items()}


def _share(part: _Tables, whole: _Tables) -> _Tables:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _mean(values: _Tables, counts: _Tables) -> _Tables:
    """Over the labels that a resample has."""
    is_there = counts > 0
    found: _Tables = (values * is_there).sum(axis=1) / is_there.sum(axis=1)
    return found


def _between(values: _Tables) -> Interval:
    low, high = np.quantile(values, [(1 - COVERED) / 2, (1 + COVERED) / 2])
    return float(low), float(high)
