"""Finding words that somebody wrote down in what customers write."""

import re
from collections.abc import Iterable
from functools import lru_cache

_SPACED = 0x0E00  # scripts before this one put spaces between words


def contains(text: str, phrases: Iterable[str]) -> bool:
    """Whether any of the phrases stands in the text, as whole words where the script has spaces; case does not matter."""
    folded = text.casefold()
    return any(_pattern(each).search(folded) for each in phrases if each.strip())


@lru_cache(maxsize=1024)
def _pattern(phrase: str) -> re.Pattern[str]:
    words = phrase.casefold().split()
    start, end = (r"(?<!\w)" if _is_spaced(words[0][0]) else ""), (r"(?!\w)" if _is_spaced(words[-1][-1]) else "")
    return re.compile(start + r"\s+".join(map(re.escape, words)) + end)


def _is_spaced(letter: str) -> bool:
    return letter.isalnum() and ord(letter) < _SPACED
