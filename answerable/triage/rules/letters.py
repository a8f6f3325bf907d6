"""Which of the languages written in Latin letters a text is in, by the letters of its words: what short texts are told by."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

WRITTEN_IN_LATIN = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "tr")
BUCKETS = 1 << 18
LONGEST = 4
TABLE = Path(__file__).parent / "letters.bin"
_LONGEST_WORD = 24


class Word(NamedTuple):
    """What a word says for each language: its groups of letters together, how many they are, and the word as a whole."""

    groups: tuple[int, ...]
    group_count: int
    whole: tuple[int, ...]


class Letters(NamedTuple):
    """For each bucket of letter groups what it says for each language, in steps; and how much a step is."""

    steps: memoryview
    size: float


def chances(words: Sequence[str]) -> dict[str, float]:
    """How probable each language is, by words as they were written; empty where no word has letters."""
    said = [_said(word) for word in map(letters_of, words) if word]
    if not said:
        return {}
    groups, whole = sqrt(sum(each.group_count for each in said)), sqrt(len(said))
    columns = (zip(*rows, strict=True) for rows in zip(*((each.groups, each.whole) for each in said), strict=True))
    scores = [_table().size * (sum(one) / groups + sum(other) / whole) for one, other in zip(*columns, strict=True)]
    raised = [exp(score - max(scores)) for score in scores]
    return dict(zip(WRITTEN_IN_LATIN, [each / sum(raised) for each in raised], strict=True))


def letters_of(word: str) -> str:
    """What of a word counts: hashtags and what is no word say little about a language."""
    return word.casefold()[:_LONGEST_WORD] if word[0].isalpha() else ""


def groups_of(word: str) -> Iterator[int]:
    """Where the groups of one to four letters of a word stand, its ends among them."""
    marked = f" {word} "
    for length in range(1, LONGEST + 1):
        for start in range(len(marked) - length + 1):
            yield zlib.crc32(marked[start : start + length].encode()) % BUCKETS


def place_of(word: str) -> int:
    """Where a word stands as a whole."""
    return zlib.crc32(f"={word}".encode()) % BUCKETS


@lru_cache(maxsize=32_768)
def _said(word: str) -> Word:
    rows = [_row(place) for place in groups_of(word)]
    return Word(tuple(map(sum, zip(*rows, strict=True))), len(rows), tuple(_row(place_of(word))))


def _row(place: int) -> memoryview:
    width = len(WRITTEN_IN_LATIN)
    return _table().steps[place * width : (place + 1) * width]


@cache
def _table() -> Letters:
    """As `journeys/teach/letters.py` made it."""
    content = zlib.decompress(TABLE.read_bytes())
    size = float.fromhex(content[:32].decode().strip())
    return Letters(memoryview(content[32:]).cast("b"), size)
