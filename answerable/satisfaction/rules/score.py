"""A message that is nothing but a score."""

import re
import unicodedata

_STARS = re.compile(r"^(?:[⭐★🌟]\ufe0f?\s*){1,5}(?:☆\s*){0,4}$")
_OF_FIVE = re.compile(
    r"^([1-5])(?:\s*(?:/|of|out of|von|sur|de|من)\s*5)?"
    r"(?:\s*(?:stars?|sterne?|points?|punkte?|étoiles?|estrellas?))?\s*[.!⭐★]?$"
)
_LONGEST = 30


def score(text: str) -> int | None:
    """1 to 5 where the text says that and nothing else: "4", "4/5", "5 stars", "⭐⭐⭐"; None for everything else."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    if _STARS.match(said):
        return sum(said.count(star) for star in "⭐★🌟")
    plain = "".join(str(unicodedata.digit(letter)) if letter.isdecimal() else letter for letter in said).casefold()
    found = _OF_FIVE.match(plain)
    return int(found[1]) if found else None
