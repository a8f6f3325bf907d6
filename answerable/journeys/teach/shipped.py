"""Making the model that is shipped: the same examples make the same model, to the last digit that figures show."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answerable.journeys.teach import examples
from answerable.journeys.teach.examples import Example
from answerable.journeys.teach.heads import HEADS, Heads, in_shares, read, written
from answerable.learning.rules.calibration import calibrated, calibration_error
from answerable.learning.rules.figures import Figures, figures
from answerable.learning.rules.heads import Head, Matrix
from answerable.learning.rules.moments import Moments
from answerable.learning.rules.tuned_embedder import tuned_embedder
from answerable.triage.rules.features import features
from answerable.triage.rules.labels import LABELS, URGENT, YES, Task
from answerable.triage.rules.lexical import look
from answerable.triage.rules.model import PENALTY, Learned, Model
from answerable.triage.rules.refit import refit

# What "yes" is to find of those that are: who waits in vain costs more than a glance at a remark. At .95 of the examples by which the
# encoder was tuned, .95 of those that came since are found in files that were held out.
RECALL = {Task.NEEDS_RESPONSE: 0.95, Task.URGENCY: 0.75}
_WANTED = {Task.NEEDS_RESPONSE: (YES,), Task.URGENCY: URGENT}
_BATCH = 512
# How much one message counts that came since the encoder was tuned. Of 1, 2, 3, 5, 7 and 12, with a file of those that arrive held out at
# a time, 2 reads them about as well as any and costs the others nothing.
SINCE = 2.0


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


def make() -> Made:
    """Every task from our own examples, by the encoder and the heads that were tuned on them (`tuning/`)."""
    known = list(examples.own())
    heads, numbers = read(HEADS.read_bytes()), _features(known)
    taught = {task: _teach(task, known, numbers, heads) for task in Task}
    data = _hash(known, heads)
    model = Model(f"tuned-1-{data[:12]}", tuned_embedder().name, {task: each.learned for task, each in taught.items()})
    return Made(model, taught, data, len(known))


def _features(known: Sequence[Example]) -> Matrix:
    batches = (known[start : start + _BATCH] for start in range(0, len(known), _BATCH))
    return np.vstack([features([e.input for e in batch], [look(e.input) for e in batch], tuned_embedder()) for batch in batches])


def _teach(task: Task, known: Sequence[Example], numbers: Matrix, heads: Heads) -> Taught:
    """How sure it may be is told by what each example scored that was not seen; those that came since are added as corrections are."""
    rows, unseen = heads.of(task, known)
    told = [place for place, row in enumerate(rows.tolist()) if task in known[row].said]
    then = [known[row].said[task] for row in rows[told].tolist()]
    weights, scores = in_shares(heads.weights[task], unseen[told], then, LABELS[task])
    moments = Moments.around(weights, numbers[rows], LABELS[task], penalty=PENALTY)
    head = Head(LABELS[task], moments.solve(penalty=PENALTY), *calibrated(scores, then, LABELS[task]))
    sure = Head(head.labels, np.eye(len(head.labels)), head.scale, head.offset).probabilities(scores)
    predicted = [head.labels[each] for each in sure.argmax(axis=1)]
    is_right = np.array(predicted) == np.array(then)
    since = [row for row in np.setdiff1d(np.arange(len(known)), rows).tolist() if task in known[row].said]
    before = Learned(head, moments, _threshold(task, sure, then))
    learned = refit(before, numbers[since], [known[row].said[task] for row in since], weight=SINCE)
    return Taught(learned, figures(then, predicted), calibration_error(sure, is_right))


def _threshold(task: Task, sure: Matrix, said: Sequence[str]) -> float:
    """The highest probability of "yes", or of being pressing, that still finds `RECALL` of them; others take the likeliest."""
    if task not in RECALL:
        return 0.5
    wanted = _WANTED[task]
    columns = [LABELS[task].index(label) for label in wanted]
    truly = sure[[label in wanted for label in said]][:, columns].sum(axis=1)
    return float(np.quantile(truly, 1 - RECALL[task]))


def _hash(known: Sequence[Example], heads: Heads) -> str:
    """Of every example in its order, and of what came of tuning."""
    tuned = f"{tuned_embedder().name} {hashlib.sha256(written(heads)).hexdigest()}"
    return hashlib.sha256("\n".join([tuned, *(repr(each) for each in known)]).encode()).hexdigest()
