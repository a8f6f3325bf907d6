"""The sentence encoder with its heads, such that JAX can follow its slopes. `learning/rules/tuned_embedder.py` runs without it."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp

from answerable.journeys.teach.tuning.batches import TEXTS, Batch
from answerable.learning.rules.tuned_embedder import Layers
from answerable.triage.rules.features import MEANING

# How many words a branch sees at once, and how many of them stand before.
_BRANCHES = ((2, 0), (3, 1), (5, 2))
_WIDTH = 256
SMOOTHED = 0.05  # of a label's share, spread over all of its head: labels are not beyond doubt
# Left out at random: whole words, what the layers found, what the vector says, facts.
_WORDS_OUT, _FOUND_OUT, _VECTOR_OUT, _FACTS_OUT = 0.05, 0.1, 0.1, 0.2

Array = Any


def loss(known: tuple[Layers, dict[str, Array]], batch: Batch, meanings: Array, key: Array, tiny: float) -> Array:
    """Cross entropy of all heads over the texts that have a label for them."""
    layers, heads = known
    keys = jax.random.split(key, 4)
    kept = meanings * jax.random.bernoulli(keys[0], 1 - _WORDS_OUT, (len(meanings), 1))
    found = _left_out(keys[1], _found(layers, kept, batch.text_of, tiny), _FOUND_OUT, is_alike=True)
    meant = _left_out(keys[2], _meant(layers, found, batch, tiny), _VECTOR_OUT)
    facts = _left_out(keys[3], batch.facts, _FACTS_OUT)
    numbers = jnp.concatenate([meant, facts, jnp.ones((TEXTS, 1))], axis=1)
    return sum(_loss_of(numbers @ weights, batch.said[name], batch.weights) for name, weights in heads.items())


def vectors(layers: Layers, batch: Batch, meanings: Array, tiny: float) -> Array:
    """What each text of the batch means, nothing left out."""
    return _meant(layers, _found(layers, meanings, batch.text_of, tiny), batch, tiny)


def _loss_of(scores: Array, said: Array, weights: Array) -> Array:
    count = scores.shape[1]
    wanted = jax.nn.one_hot(said, count) * (1 - SMOOTHED) + SMOOTHED / count
    return -((wanted * jax.nn.log_softmax(scores)).sum(axis=1) * weights * (said >= 0)).sum() / (TEXTS / 2)


def _found(layers: Layers, meanings: Array, text_of: Array, tiny: float) -> Array:
    """What is found at each word of the batch, by itself and among its neighbours in its text."""
    x = _evened(meanings @ layers["proj_W"] + layers["proj_b"], layers["ln_g_all"], layers["ln_b_all"], tiny)
    found = [meanings]
    for branch, (width, before) in enumerate(_BRANCHES):
        h = x[:, branch * _WIDTH : (branch + 1) * _WIDTH]
        for weights, offset in (("w1", "b1"), ("w2", "b2")):
            h += jax.nn.relu(_side_by_side(h, width, before, text_of) @ layers[weights][branch] + layers[offset][branch])
        found.append(h)
    return _evened(jnp.concatenate(found, axis=1), layers["ln_g"], layers["ln_b"], tiny)


def _side_by_side(x: Array, width: int, before: int, text_of: Array) -> Array:
    """Each word with its neighbours; nothing where they are of another text."""
    places = jnp.arange(len(x))
    seen = []
    for away in range(-before, width - before):
        is_near = (jnp.roll(text_of, -away) == text_of) & (places + away >= 0) & (places + away < len(x))
        seen.append(jnp.roll(x, -away, axis=0) * is_near[:, None])
    return jnp.concatenate(seen, axis=1)


def _meant(layers: Layers, found: Array, batch: Batch, tiny: float) -> Array:
    """One of length `MEANING` a text."""
    of_text = (jnp.arange(TEXTS)[:, None] == batch.text_of[None]).astype(jnp.float32)
    counts = jnp.maximum(batch.counts, 1)[:, None]
    mean = ((of_text @ found) @ layers["cnn_W"] + counts * layers["cnn_b"]) * jax.lax.rsqrt(counts)
    y0 = jax.nn.relu(mean @ layers["d0"])
    y1 = jax.nn.relu(mean @ layers["p1"] + y0 @ layers["d1"])
    z = jnp.tanh(y1 @ layers["p3"] + jax.nn.relu(y1 @ layers["d2"]) @ layers["d3"])
    return MEANING * z * jax.lax.rsqrt(jnp.maximum((z**2).sum(axis=1, keepdims=True), tiny))


def _evened(x: Array, size: Array, offset: Array, tiny: float) -> Array:
    middle = x.mean(axis=1, keepdims=True)
    return (x - middle) * jax.lax.rsqrt(((x - middle) ** 2).mean(axis=1, keepdims=True) + tiny) * size + offset


def _left_out(key: Array, x: Array, share: float, *, is_alike: bool = False) -> Array:
    shape = (1, x.shape[1]) if is_alike else x.shape
    return x * jax.random.bernoulli(key, 1 - share, shape) / (1 - share)
