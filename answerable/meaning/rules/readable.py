"""What of a message carries its meaning: everything but addresses of pages and whom it names."""

import re

_LINK = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_NAMED = re.compile(r"(?<!\w)@[\w.]+(?:@[\w.-]+)?")
_LEAST = 5  # letters
# The scripts that the embedder learned, by their first and last letter, and what a letter counts: where a sign is a syllable or a
# word, three. Texts in any other script would all mean the same to it: two sentences in Bengali are .97 alike whatever they say.
_SCRIPTS = (
    ("A", "\u024f", 1),  # Latin
    ("\u0400", "\u052f", 1),  # Cyrillic
    ("\u0600", "\u06ff", 1),  # Arabic
    ("\u0e00", "\u0e7f", 1),  # Thai
    ("\u1e00", "\u1eff", 1),  # Latin of Vietnam
    ("\u3040", "\ud7a3", 3),  # kana, Han, Hangul
)


def readable(text: str) -> str:
    """The text without links and @names; "" where too little is left to mean one thing, and where the embedder cannot read it."""
    rest = " ".join(_NAMED.sub(" ", _LINK.sub(" ", text)).split())
    letters = [each for each in rest if each.isalpha()]
    known = [weight for weight in map(_weight, letters) if weight]
    return rest if sum(known) >= _LEAST and 2 * len(known) >= len(letters) else ""


def _weight(letter: str) -> int:
    return next((weight for first, last, weight in _SCRIPTS if first <= letter <= last), 0)
