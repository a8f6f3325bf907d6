"""What promises mean, as vectors. Where the installation works without meanings, nothing is near anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from answerable.journeys.receiving.keep_meanings import is_wanted
from answerable.meaning import queries as meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from answerable.promises.models import Promise


def likenesses(sentence: str, others: Sequence[str]) -> list[float]:
    """How near a sentence is to each of the others, as the cosine."""
    if not others or not is_wanted():
        return [0.0] * len(others)
    mine = meaning.meaning_of(sentence)
    return [float(mine @ meaning.meaning_of(each)) for each in others]


def meaning_of_promise(promise: Promise) -> NDArray[np.float32]:
    """What name and sentence mean together."""
    return meaning.meaning_of(f"{promise.name}. {promise.sentence}")
