"""Tuning with a part of the examples held back each time. What is shipped is the mean of what came of it.

The mean of several is better than each, at the cost of one: Wortsman et al., Model soups, 2022, arXiv:2203.05482. What each said of the
examples that it had not seen is kept, because only that tells how sure it may be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import jax
import numpy as np
from numpy.typing import NDArray

from answerable.journeys.teach import examples
from answerable.journeys.teach.examples import Example
from answerable.journeys.teach.heads import Heads, digest
from answerable.journeys.teach.tuning.fitting import Beside, Fitted, fit
from answerable.journeys.teach.tuning.rows import LICENSED, rows, rows_beside
from answerable.learning.rules.embedder import sentence_embedder
from answerable.learning.rules.heads import Matrix
from answerable.learning.rules.tuned_embedder import TunedEmbedder, layers, tuning
from answerable.triage.rules.features import features
from answerable.triage.rules.labels import LABELS, Task
from answerable.triage.rules.lexical import look

FOLDS = 4
_NEIGHBOURS = 25  # examples one after the other in a file are often about one thing, so they are held back together
_TWEETS, _OTHERS = 2_000, 5_000  # shown in each round
_SEED = 20261122


def tune(licensed: Path) -> tuple[bytes, Heads]:
    """The change of the layers, and the heads that fit them."""
    plain, own = sentence_embedder(), list(examples.own())
    before, known = layers(plain.encoder), rows(plain.encoder, own, 1.0)
    others, heads = rows_beside(plain.encoder, licensed)
    beside: list[Beside] = [(rows(plain.encoder, list(examples.licensed(licensed)), LICENSED), _TWEETS), (others, _OTHERS)]
    heads |= {task: len(LABELS[task]) for task in Task}
    fold_of = folds(own)
    scores = {task: np.zeros((len(own), len(LABELS[task]))) for task in Task}
    fitted = list[Fitted]()
    for fold in range(FOLDS):
        fitted.append(fit(plain.encoder, before, heads, [known[row] for row in np.flatnonzero(fold_of != fold)], beside))
        held = np.flatnonzero(fold_of == fold)
        for task, said in _scores(tuning(before, fitted[-1][0]), fitted[-1][1], [own[row] for row in held]):
            scores[task][held] = said
    after, weights = jax.tree.map(lambda *each: np.mean(each, axis=0), *fitted)
    return tuning(before, after), Heads({task: weights[task] for task in Task}, digest(own), scores)


def folds(own: Sequence[Example]) -> NDArray[np.int64]:
    """Whole files of what arrives and of what is heard, for each has writers of its own; of the others blocks of neighbours."""
    pieces = defaultdict[tuple[str, int], list[int]](list)
    for place, each in enumerate(own):
        pieces[(each.file, 0) if each.arrives or each.is_heard else ("", place // _NEIGHBOURS)].append(place)
    shuffled = [list(pieces.values())[piece] for piece in np.random.default_rng(_SEED).permutation(len(pieces))]
    fold_of, sizes = np.zeros(len(own), dtype=np.int64), np.zeros(FOLDS)
    for piece in sorted(shuffled, key=len, reverse=True):
        smallest = sizes.argmin()
        fold_of[piece] = smallest
        sizes[smallest] += len(piece)
    return fold_of


def _scores(change: bytes, heads: dict[str, Matrix], held: Sequence[Example]) -> Iterator[tuple[Task, Matrix]]:
    inputs = [each.input for each in held]
    numbers = features(inputs, [look(each) for each in inputs], TunedEmbedder(sentence_embedder(), change))
    yield from ((task, numbers @ heads[task]) for task in Task)
