"""The words that tell some texts from others."""

import math
import re
from collections import Counter
from collections.abc import Sequence

SHOWN = 3
_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_OFTEN = 0.25  # of the group's texts hold a word that tells it from others
_LONGEST = 30
_LITTLE = 0.15


def words_of(text: str) -> list[str]:
    """The words of a text as they are written, without links and names of people (@handle)."""
    return [word for word in _WORD.findall(re.sub(r"https?://\S+|@[\w.@-]+", " ", text)) if 3 <= len(word) <= _LONGEST]


def held(text: str) -> frozenset[str]:
    """What a text holds, whatever its case; numbers too, which name trains, orders and places."""
    return frozenset(word.casefold() for word in words_of(text)) | frozenset(re.findall(r"\d{2,}", text))


def telling(inside: Sequence[str], every: Sequence[str]) -> list[str]:
    """Up to three words, the most telling first, as they are mostly written: those that part of the texts hold, and few of all.

    What each adds to the Kullback-Leibler divergence of the group from all texts, counted by texts.
    """
    counts = Counter(word for text in every for word in held(text))
    here = Counter(word for text in inside for word in held(text) if not word.isdigit())
    shares = {word: (count / len(inside), counts[word] / len(every)) for word, count in here.items() if count >= _OFTEN * len(inside)}
    scores = {word: share * math.log(share / of_all) for word, (share, of_all) in shares.items()}
    best = sorted((word for word in scores if scores[word] > _LITTLE), key=lambda word: (-scores[word], word))
    return [_written(word, inside) for word in best[:SHOWN]]


def _written(word: str, texts: Sequence[str]) -> str:
    found = Counter(each for text in texts for each in words_of(text) if each.casefold() == word)
    return found.most_common(1)[0][0]
