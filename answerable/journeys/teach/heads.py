"""What came of tuning beside the layers: heads, and what each example scored by one that had not seen it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from answerable.journeys.teach.examples import Example
from answerable.learning.rules.heads import Matrix
from answerable.learning.rules.moments import indicators
from answerable.triage.rules.labels import Task

HEADS = Path(__file__).parent / "heads.npz"
_BYTES = 8


class Heads(NamedTuple):
    """Weights by task; of each example, known by its digest, the scores by task."""

    weights: dict[Task, Matrix]
    examples: NDArray[np.uint64]
    unseen: dict[Task, Matrix]

    def of(self, task: Task, known: Sequence[Example]) -> tuple[NDArray[np.int64], Matrix]:
        """Which of these were among the examples, and what they scored; others came later, or were changed."""
        place = {each: row for row, each in enumerate(self.examples.tolist())}
        told = [(row, place[each]) for row, each in enumerate(digest(known).tolist()) if each in place]
        rows, places = np.array(told, dtype=np.int64).reshape(-1, 2).T
        return rows, self.unseen[task][places]


def digest(known: Sequence[Example]) -> NDArray[np.uint64]:
    """A number for what each example shows, whatever is said of it."""
    return np.array([int.from_bytes(hashlib.sha256(repr(each.input).encode()).digest()[:_BYTES]) for each in known], dtype=np.uint64)


def written(heads: Heads) -> bytes:
    """The file, with half of the digits of each score."""
    file, kept = BytesIO(), dict[str, Any](examples=heads.examples)
    kept |= {f"{task}/weights": weights.astype(np.float32) for task, weights in heads.weights.items()}
    kept |= {f"{task}/unseen": scores.astype(np.float16) for task, scores in heads.unseen.items()}
    np.savez_compressed(file, **kept)
    return file.getvalue()


def read(content: bytes) -> Heads:
    """The heads in a file."""
    with np.load(BytesIO(content), allow_pickle=False) as file:
        weights, unseen = ({task: file[f"{task}/{part}"].astype(np.float64) for task in Task} for part in ("weights", "unseen"))
        return Heads(weights, file["examples"], unseen)


def in_shares(weights: Matrix, scores: Matrix, said: Sequence[str], labels: Sequence[str]) -> tuple[Matrix, Matrix]:
    """Weights and scores such that they are near 1 for the label that an example has and near 0 for others, as sums have it."""
    columns = np.hstack([scores, np.ones((len(scores), 1))])
    turn = np.linalg.lstsq(columns, indicators(said, labels), rcond=None)[0]
    turned: Matrix = weights @ turn[:-1]
    turned[-1] += turn[-1]  # the last number of each message is 1
    return turned, columns @ turn
