"""How good predictions are: precision, recall and F1 of each label, their means, and who is taken for whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """Of one label: `n` examples truly have it; 0 where nothing could be divided."""

    precision: float
    recall: float
    f1: float
    n: int


@dataclass(frozen=True, slots=True)
class Figures:
    """`confusion[true][predicted]` counts; macro means are over the labels that occur, truly or predicted."""

    n: int
    labels: tuple[str, ...]
    accuracy: float
    macro_f1: float
    macro_recall: float
    per_label: dict[str, LabelFigures]
    confusion: list[list[int]]


def figures(said: Sequence[str], predicted: Sequence[str]) -> Figures:
    """Of predictions beside what people `said`; both of the same length."""
    labels = tuple(sorted({*said, *predicted}))
    place = {label: number for number, label in enumerate(labels)}
    table = np.zeros((len(labels), len(labels)), dtype=np.int64)
    np.add.at(table, ([place[each] for each in said], [place[each] for each in predicted]), 1)
    per_label = {label: _of(table, number) for label, number in place.items()}
    true = [each for each in per_label.values() if each.n]
    return Figures(
        n=len(said),
        labels=labels,
        accuracy=_share(int(np.trace(table)), len(said)),
        macro_f1=_mean([each.f1 for each in per_label.values()]),
        macro_recall=_mean([each.recall for each in true]),
        per_label=per_label,
        confusion=table.tolist(),
    )


def _of(table: NDArray[np.int64], number: int) -> LabelFigures:
    hits, predicted, true = int(table[number, number]), int(table[:, number].sum()), int(table[number].sum())
    return LabelFigures(_share(hits, predicted), _share(hits, true), _share(2 * hits, predicted + true), true)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
