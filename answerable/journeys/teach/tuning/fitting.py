"""Fitting the layers and heads to rows, several times over; the same seed and machine give the same numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from answerable.journeys.teach.tuning.batches import WORDS, Batch, Numbers, Row, batches, words_in
from answerable.journeys.teach.tuning.network import loss
from answerable.learning.rules.tuned_embedder import Layers

ROUNDS = 4
_PACE, _PACE_OF_HEADS = 4e-4, 5e-3
_WARMING = 0.1
_DECAY = 0.01
_STEEPEST = 5.0

Beside = tuple[Sequence[Row], int]  # rows of another set, and how many of them are drawn for each round
Fitted = tuple[Layers, dict[str, Numbers]]


def fit(encoder: Any, start: Layers, heads: Mapping[str, int], rows: Sequence[Row], beside: Sequence[Beside]) -> Fitted:
    """Layers and heads after `ROUNDS` through `rows`, each with some from `beside`; `heads` says how many labels each has."""
    fact_count = next(len(row.facts) for row in rows if row.facts is not None)
    size = start["d3"].shape[1] + fact_count + 1
    known = jax.tree.map(jnp.asarray, (start, {name: np.zeros((size, count), np.float32) for name, count in heads.items()}))
    words = words_in(rows) + sum(words_in(other) * min(count / len(other), 1) for other, count in beside)
    ways = _ways(max(int(ROUNDS * words / (WORDS - 10)), 1))
    state, step = ways.init(known), _step(ways, float(encoder.eps))
    rng, key = np.random.default_rng(0), jax.random.PRNGKey(0)
    for _round in range(ROUNDS):
        shown = [*rows, *(other[place] for other, count in beside for place in rng.permutation(len(other))[:count])]
        for batch in batches(shown, tuple(heads), fact_count, rng.permutation(len(shown)).tolist()):
            key, now = jax.random.split(key)
            known, state = step(known, state, batch, meanings(encoder, batch.words), now)
    layers, found = jax.tree.map(np.asarray, known)
    return layers, found


def meanings(encoder: Any, words: Numbers) -> Numbers:
    """What each word means by itself, which is not tuned."""
    part = words % len(encoder.scale)
    found: Numbers = encoder.table[words].astype(np.float32) * encoder.scale[part, None] + encoder.lo[part, None]
    return found


def _ways(steps: int) -> Any:
    def pace(highest: float) -> Any:
        return optax.warmup_cosine_decay_schedule(0, highest, int(steps * _WARMING), steps, highest / 50)

    layers, heads = optax.adamw(pace(_PACE), weight_decay=0), optax.adamw(pace(_PACE_OF_HEADS), weight_decay=_DECAY)
    return optax.chain(optax.clip_by_global_norm(_STEEPEST), optax.multi_transform({"layers": layers, "heads": heads}, ("layers", "heads")))


def _step(ways: Any, tiny: float) -> Any:
    def step(known: Any, state: Any, batch: Batch, seen: Numbers, key: Any) -> Any:
        slopes = jax.grad(loss)(known, batch, seen, key, tiny)
        change, state = ways.update(slopes, state, known)
        return optax.apply_updates(known, change), state

    return jax.jit(step)
