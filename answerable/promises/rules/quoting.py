"""Whether a text quotes a promise: by a code, by words, or by what it means."""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

# Cosine of the sentence encoder. Below it stand messages about the same thing that nobody promised anything of; see decision 0022.
NEAR = 0.55


class By(StrEnum):
    """By what a promise was found, the surest first."""

    CODE = "code"
    WORDS = "words"
    MEANING = "meaning"


def quotes(text: str, *, codes: Iterable[str], phrases: Iterable[str], similarity: float = 0.0) -> By | None:
    """By what the text quotes a promise, None where it does not; `similarity` is how near both are in meaning, -1 to 1.

    A code or a phrase counts where it stands as whole words, in whatever case, width and spacing.
    """
    said = folded(text)
    if any(_stands(code, said) for code in codes):
        return By.CODE
    if any(_stands(phrase, said) for phrase in phrases):
        return By.WORDS
    return By.MEANING if similarity >= NEAR else None


def folded(text: str) -> str:
    """The text in one case and width, with single blanks and no invisible signs."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(each for each in plain if unicodedata.category(each) != "Cf").split())


def _stands(wanted: str, said: str) -> bool:
    words = folded(wanted)
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said) is not None
