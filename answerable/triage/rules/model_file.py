"""A model as a file of plain arrays: nothing in it could run. Tasks that learned from the same messages share one sum."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from answerable.learning.rules.heads import Head, Matrix
from answerable.learning.rules.moments import Moments
from answerable.triage.rules.features import VERSION
from answerable.triage.rules.labels import Task
from answerable.triage.rules.model import Learned, Model
from answerable.triage.rules.shipped_name import SHIPPED


class WrongModel(ValueError):
    """A file that is no model, or one for other features than this version makes."""


def written(model: Model) -> bytes:
    """The file. Its numbers keep half of their digits, which no figure shows."""
    grams: list[Matrix] = []
    arrays: dict[str, Matrix] = {}
    tasks: dict[str, Any] = {}
    for task, each in model.learned.items():
        tasks[task] = {
            "labels": each.head.labels,
            "threshold": each.threshold,
            "count": each.moments.count,
            "gram": _place(each.moments.gram, grams),
        }
        kept = {"weights": each.head.weights, "scale": each.head.scale, "offset": each.head.offset, "cross": each.moments.cross}
        arrays |= {f"{task}/{name}": values for name, values in kept.items()}
    arrays |= {f"gram/{place}": gram[np.triu_indices(len(gram))] for place, gram in enumerate(grams)}
    about = json.dumps({"name": model.name, "embedder": model.embedder, "features": VERSION, "tasks": tasks})
    halved: dict[str, Any] = {name: values.astype(np.float32) for name, values in arrays.items()}
    file = BytesIO()
    np.savez_compressed(file, about=np.frombuffer(about.encode(), dtype=np.uint8), **halved)
    return file.getvalue()


def _place(gram: Matrix, grams: list[Matrix]) -> int:
    """Where an equal sum stands already, or where this one is put."""
    for place, known in enumerate(grams):
        if np.array_equal(known, gram):
            return place
    grams.append(gram)
    return len(grams) - 1


def read(content: bytes) -> Model:
    """The model in a file; raises WrongModel where there is none, or one that learned from other features."""
    try:
        with np.load(BytesIO(content), allow_pickle=False) as file:
            arrays = dict(file)
        about = json.loads(bytes(arrays["about"]))
        if about["features"] == VERSION:
            learned = {Task(name): _learned(name, told, arrays) for name, told in about["tasks"].items()}
            return Model(about["name"], about["embedder"], learned)
    except (KeyError, ValueError, OSError, EOFError, BadZipFile) as error:
        raise WrongModel(f"This is no model: {error}") from error
    raise WrongModel(f"This model knows {about['features']}, this version of the program makes {VERSION}: train it again.")


def _learned(name: str, told: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Learned:
    weights, scale, offset, cross = (arrays[f"{name}/{part}"].astype(np.float64) for part in ("weights", "scale", "offset", "cross"))
    labels = tuple(told["labels"])
    gram = _whole(arrays[f"gram/{told['gram']}"], len(weights))
    return Learned(Head(labels, weights, scale, offset), Moments(labels, gram, cross, told["count"]), told["threshold"])


def _whole(half: NDArray[Any], size: int) -> Matrix:
    """A symmetric matrix from its upper half."""
    upper = np.zeros((size, size))
    upper[np.triu_indices(size)] = half
    return upper + np.triu(upper, 1).T


@cache
def shipped() -> Model:
    """What this version of the program brings."""
    return read(SHIPPED.read_bytes())
