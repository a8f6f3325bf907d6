"""The sentence encoder with its layers tuned to what customers write. For reading alone: near is no longer what means the same."""

from __future__ import annotations

import hashlib
from copy import copy
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from answerable.learning.rules.embedder import SentenceEmbedder, sentence_embedder

TUNING = Path(__file__).parent / "tuning.npz"
# As the encoder of the package names its layers; of those in `BRANCHES` it has one each for two, three and five words side by side.
LAYERS = ("proj_W", "proj_b", "ln_g_all", "ln_b_all", "ln_g", "ln_b", "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3")
BRANCHES = ("w1", "b1", "w2", "b2")
_STEPS = 127

Layer = NDArray[np.float32]
Layers = dict[str, Any]  # a layer by its name, a list of three for a branch


class TunedEmbedder(SentenceEmbedder):
    """Shares with the plain one what was not tuned, the words above all."""

    def __init__(self, plain: SentenceEmbedder, tuning: bytes) -> None:
        self.name = f"{plain.name}-tuned-{hashlib.sha256(tuning).hexdigest()[:8]}"
        self.encoder = copy(plain.encoder)
        for name, layer in tuned(layers(plain.encoder), tuning).items():
            setattr(self.encoder, name, layer)


def layers(encoder: Any) -> Layers:
    """What may be tuned of the package's encoder."""
    return {name: getattr(encoder, name) for name in (*LAYERS, *BRANCHES)}


def tuned(before: Layers, tuning: bytes) -> Layers:
    """The layers with what was learned added to them."""
    with np.load(BytesIO(tuning), allow_pickle=False) as file:
        change = {name: file[f"{name}/steps"] * file[f"{name}/size"] for name, _layer in _each(before)}
    after = {name: (layer + change[name].reshape(layer.shape)).astype(np.float32) for name, layer in _each(before)}
    whole = {name: after[name] for name in LAYERS}
    return whole | {name: [after[f"{name}/{place}"] for place in range(len(before[name]))] for name in BRANCHES}


def tuning(before: Layers, after: Layers) -> bytes:
    """What was learned, in steps that fit a byte: so many from none to the largest change of each column."""
    kept: dict[str, Any] = {}
    for (name, old), (_name, new) in zip(_each(before), _each(after), strict=True):
        change = np.atleast_2d(np.asarray(new, dtype=np.float32) - old)
        size = np.maximum(np.abs(change).max(axis=0), np.float32(1e-12)) / _STEPS
        kept |= {f"{name}/steps": np.round(change / size).astype(np.int8), f"{name}/size": size}
    file = BytesIO()
    np.savez_compressed(file, **kept)
    return file.getvalue()


def _each(known: Layers) -> list[tuple[str, Layer]]:
    branches = [(f"{name}/{place}", layer) for name in BRANCHES for place, layer in enumerate(known[name])]
    return [(name, known[name]) for name in LAYERS] + branches


@cache
def tuned_embedder() -> TunedEmbedder:
    """The one that this version ships, once a process."""
    return TunedEmbedder(sentence_embedder(), TUNING.read_bytes())
