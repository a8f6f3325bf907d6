"""The words of a text with where they stand, folded as the word lists fold them."""

import re
from typing import NamedTuple

from answerable.triage.rules.tokens import fold

_WORD = re.compile(r"(?<![\w@])\w+(?:['\u2019-]\w+)*")


class Word(NamedTuple):
    """A word that begins at `start` and ends before `end`."""

    folded: str
    start: int
    end: int


def are_among(text: str, wanted: frozenset[str]) -> bool:
    """Whether any word of the text is wanted; quicker than to ask where."""
    return not wanted.isdisjoint(map(fold, _WORD.findall(text)))


def words(text: str) -> list[Word]:
    """Every word, in order."""
    return [Word(fold(found[0]) if not found[0].isdigit() else found[0], *found.span()) for found in _WORD.finditer(text)]
