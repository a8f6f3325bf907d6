"""Making the model that is shipped: the same examples make the same model, to the last digit that figures show."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from answerable.journeys.teach import examples
from answerable.journeys.teach.examples import Example
from answerable.learning.rules.calibration import calibrated, calibration_error
from answerable.learning.rules.embedder import sentence_embedder
from answerable.learning.rules.figures import Figures, figures
from answerable.learning.rules.heads import Head, Matrix
from answerable.learning.rules.moments import Moments
from answerable.triage.rules.features import features
from answerable.triage.rules.labels import LABELS, YES, Task
from answerable.triage.rules.lexical import look
from answerable.triage.rules.model import PENALTY, Learned, Model

FOLDS = 5
# What "yes" is to find of those that are: who waits in vain costs more than a glance at a remark. The corpus is made of borders,
# so that more is found in real messages.
RECALL = {Task.NEEDS_RESPONSE: 0.93, Task.URGENCY: 0.8}
_WANTED = {Task.NEEDS_RESPONSE: (YES,), Task.URGENCY: ("high", "critical")}
_BATCH = 512
_SEED = 20261122


@dataclass(frozen=True, slots=True)
class Taught:
    """A head, and how good it was on examples that it had not seen."""

    learned: Learned
    figures: Figures
    calibration_error: float


@dataclass(frozen=True, slots=True)
class Made:
    """The model, the figures of each task, and what it was made of."""

    model: Model
    taught: dict[Task, Taught]
    data: str
    count: int


def make(licensed: Path) -> Made:
    """Learn every task from our own examples, and sentiment from the licensed ones beside."""
    known = [*examples.own(), *examples.licensed(licensed)]
    numbers = _features(known)
    taught = {task: _teach(task, known, numbers) for task in Task}
    data = _hash(known)
    model = Model(f"linear-1-{data[:12]}", sentence_embedder().name, {task: each.learned for task, each in taught.items()})
    return Made(model, taught, data, len(known))


def _features(known: Sequence[Example]) -> Matrix:
    batches = (known[start : start + _BATCH] for start in range(0, len(known), _BATCH))
    return np.vstack([features([e.input for e in batch], [look(e.input) for e in batch], sentence_embedder()) for batch in batches])


def _teach(task: Task, known: Sequence[Example], numbers: Matrix) -> Taught:
    rows = [row for row, example in enumerate(known) if task in example.said]
    said = [known[row].said[task] for row in rows]
    moments, scores = _unseen(numbers[rows], said, LABELS[task])
    head = Head(LABELS[task], moments.solve(penalty=PENALTY), *calibrated(scores, said, LABELS[task]))
    sure = Head(head.labels, np.eye(len(head.labels)), head.scale, head.offset).probabilities(scores)
    predicted = [head.labels[each] for each in sure.argmax(axis=1)]
    is_right = np.array(predicted) == np.array(said)
    threshold = _threshold(task, sure, said)
    return Taught(Learned(head, moments, threshold), figures(said, predicted), calibration_error(sure, is_right))


def _unseen(numbers: Matrix, said: Sequence[str], labels: Sequence[str]) -> tuple[Moments, Matrix]:
    """The sums over all examples, and the score of each by a head that did not see it nor its neighbours of the same fold."""
    every = Moments.of(numbers, said, labels)
    scores = np.empty((len(said), len(labels)))
    fold_of = np.random.default_rng(_SEED).permutation(len(said)) % FOLDS
    for fold in range(FOLDS):
        held = np.flatnonzero(fold_of == fold)
        rest = every - Moments.of(numbers[held], [said[row] for row in held.tolist()], labels)
        scores[held] = numbers[held] @ rest.solve(penalty=PENALTY)
    return every, scores


def _threshold(task: Task, sure: Matrix, said: Sequence[str]) -> float:
    """The highest probability of "yes", or of being pressing, that still finds `RECALL` of them; others take the likeliest."""
    if task not in RECALL:
        return 0.5
    wanted = _WANTED[task]
    columns = [LABELS[task].index(label) for label in wanted]
    truly = sure[[label in wanted for label in said]][:, columns].sum(axis=1)
    return float(np.quantile(truly, 1 - RECALL[task]))


def _hash(known: Sequence[Example]) -> str:
    """Of every example in its order."""
    return hashlib.sha256("\n".join(repr(each) for each in known).encode()).hexdigest()
