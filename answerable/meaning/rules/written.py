"""Vectors as PostgreSQL reads and sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_HEADER = 4  # how many numbers follow, and two bytes that are not used


def written(vector: NDArray[np.float32]) -> str | None:
    """A vector for `::halfvec`; four digits, for two bytes hold no more. Nothing of a text that said nothing."""
    return "[" + ",".join(f"{number:.4g}" for number in vector.tolist()) + "]" if vector.any() else None


def sent(content: bytes) -> NDArray[np.float32]:
    """The vector in the bytes of `halfvec_send`."""
    import numpy as np

    return np.frombuffer(content, dtype=">f2", offset=_HEADER).astype(np.float32)
