"""Letters that look like others: what a reader sees where a program reads something else."""

import re
import unicodedata
from functools import lru_cache

from confusable_homoglyphs import confusables

_NAMED = re.compile(
    r"^(?:LATIN (?:SMALL |CAPITAL )?LETTER|REGIONAL INDICATOR SYMBOL LETTER|NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER)"
    r" (?:SMALL CAPITAL |DOTLESS |LONG |SCRIPT |TURNED )?([A-Z])(?: WITH .*)?$"
)
# Digits and signs that stand for letters, as people write g4rantee and ref$nd; 1 and ! are two letters.
_LEET = str.maketrans("03457@$8", "oeastasb")
_OR_I, _OR_L = str.maketrans("1!|", "iii"), str.maketrans("1!|", "lll")
LEET_SIGNS = "@$!|"
_LEET_LETTERS = frozenset("01345780@$!|")


@lru_cache(maxsize=8192)
def latin(letter: str) -> str:
    """The small Latin letter that this one looks like (Unicode's list of confusables, UTS 39); itself where it looks like none."""
    if letter.isascii():
        return letter.casefold()
    named = _NAMED.match(unicodedata.name(letter, ""))
    if named:
        return named[1].casefold()
    if not letter.isalpha():
        return letter
    return next((found for each in (letter, letter.upper()) if (found := _confusable(each))), letter)


def _confusable(letter: str) -> str:
    if len(letter) != 1:
        return ""
    for each in confusables.is_confusable(letter, preferred_aliases=["latin"], greedy=True) or ():
        for glyph in each["homoglyphs"]:
            if len(glyph["c"]) == 1 and glyph["c"].isascii() and glyph["c"].isalpha():
                return str(glyph["c"]).casefold()
    return ""


def disguised(word: str) -> str:
    """A word with every letter as the Latin one that it looks like."""
    return word if word.isascii() else "".join(map(latin, word))


def unleeted(word: str) -> set[str]:
    """What a word with digits or signs among its letters may stand for; empty where there are none, or few letters."""
    signs = sum(letter in _LEET_LETTERS for letter in word)
    letters = sum(letter.isalpha() for letter in word)
    if not signs or letters < 2 or letters * 2 < signs:
        return set()
    told = word.translate(_LEET)
    return {told.translate(_OR_I), told.translate(_OR_L)}
