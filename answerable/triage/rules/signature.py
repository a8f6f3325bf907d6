"""The name below a message: who writes must not change how it is read."""

import re

LEAST_WORDS = 3  # of what is said, before what follows a comma is a name
MOST_NAMES = 3
_DASH = r"[-\N{EN DASH}\N{EM DASH}~]"
_TAIL = re.compile(rf"(?:,|\n|\s{_DASH})\s*{_DASH}?\s*([^,\n!?;:\d]{{2,40}})$")
_INNER = re.compile(r"[.'\N{RIGHT SINGLE QUOTATION MARK}-]")


def unsigned(text: str) -> str:
    """The text without a name at its end, behind a comma, a dash or on a line of its own; a short text is left as it is."""
    text = text.rstrip()
    found = _TAIL.search(text)
    if not found:
        return text
    said, names = text[: found.start()], found[1].split()
    is_signed = len(names) <= MOST_NAMES and len(said.split()) >= LEAST_WORDS and all(_is_name(each, said) for each in names)
    return said if is_signed else text


def _is_name(word: str, said: str) -> bool:
    """Begins large and goes on small, or is one letter; in a script without large letters only below a text in one that has them."""
    letters = _INNER.sub("", word)
    if not letters.isalpha():
        return False
    if letters.lower() == letters.upper():
        return not any(each.isalpha() and each.lower() == each.upper() for each in said)
    return letters[0].isupper() and (len(letters) == 1 or not letters.isupper())
