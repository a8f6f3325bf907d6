"""What somebody asks for, as a vector."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from answerable.meaning.rules.readable import readable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_loading = Lock()


@lru_cache(maxsize=256)
def meaning_of(text: str) -> NDArray[np.float32]:
    """The meaning of a text, zeros where it has none. The first of a process takes a second and 120 MB, the others some milliseconds."""
    from answerable.learning.rules.embedder import sentence_embedder

    with _loading:
        embedder = sentence_embedder()
        vector: NDArray[np.float32] = embedder.embed([readable(text)])[0]
    return vector
