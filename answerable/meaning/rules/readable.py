"""What of a message carries its meaning: everything but addresses of pages and whom it names."""

import re

_LINK = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_NAMED = re.compile(r"(?<!\w)@[\w.]+(?:@[\w.-]+)?")

_LEAST = 5  # letters
_SYLLABLES = "\u3040"  # kana, Han and Hangul, and what comes behind them


def readable(text: str) -> str:
    """The text without links and @names; "" where too little is left to mean one thing: "ok", an emoji, a number."""
    rest = " ".join(_NAMED.sub(" ", _LINK.sub(" ", text)).split())
    return rest if sum(map(_weight, rest)) >= _LEAST else ""


def _weight(letter: str) -> int:
    """A letter of an alphabet counts one; where a sign is a syllable or a word, three."""
    return (3 if letter >= _SYLLABLES else 1) if letter.isalpha() else 0
