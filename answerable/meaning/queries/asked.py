"""What somebody asks for, or is about to say, as vectors."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from threading import Lock
from typing import TYPE_CHECKING

from answerable.meaning.rules.readable import readable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_loading = Lock()
_KEPT = 4096  # sentences, 2 kB each: what is being written is asked about again with every pause
_known: dict[str, NDArray[np.float32]] = {}


@lru_cache(maxsize=256)
def meaning_of(text: str) -> NDArray[np.float32]:
    """The meaning of a text, zeros where it has none. The first of a process takes a second and 120 MB, the others some milliseconds."""
    from answerable.learning.rules.embedder import sentence_embedder

    with _loading:
        embedder = sentence_embedder()
        vector: NDArray[np.float32] = embedder.embed([readable(text)])[0]
    return vector


def meanings_of(texts: Sequence[str]) -> NDArray[np.float32]:
    """The meanings of several texts, a row each. Those that are not remembered are read together, which is ten times as quick."""
    return Reader(None)(texts)


class Reader:
    """Gives the meanings of several texts as `meanings_of`, but reads no more than about `most` characters that are not remembered.

    What it leaves unread has a row of zeros, and `is_whole` says so: whoever asks again later has the rest.
    """

    def __init__(self, most: int | None) -> None:
        self.most, self.is_whole = most, True

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        from answerable.learning.rules.embedder import sentence_embedder

        with _loading:
            if len(_known) + len(set(texts) - _known.keys()) > _KEPT:
                _known.clear()
            news = self._at_once([each for each in dict.fromkeys(texts) if each not in _known])
            if news:
                _known.update(zip(news, sentence_embedder().embed([readable(each) for each in news]), strict=True))
            unread = np.zeros(sentence_embedder().dimensions, dtype=np.float32)
            return np.stack([_known.get(each, unread) for each in texts])

    def _at_once(self, news: list[str]) -> list[str]:
        """The first of them, as many as may be read now; one at least."""
        chosen, room = news, self.most
        if room is not None:
            lengths = accumulate(len(each) for each in news)
            chosen = [each for place, (each, length) in enumerate(zip(news, lengths, strict=True)) if not place or length <= room]
        self.is_whole = self.is_whole and len(chosen) == len(news)
        return chosen
