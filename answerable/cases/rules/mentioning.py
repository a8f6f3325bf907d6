"""Whom a note speaks to, by what is written after @."""

import re
from collections.abc import Iterable

_AT = re.compile(r"(?<![\w.@])@(?=\w)")
_WORD = re.compile(r"[\w.-]*\w")


def mentioned(text: str, names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The names that are mentioned, each once, and what follows an @ and is nobody's name. The longest name that fits is meant."""
    known = sorted(set(names), key=len, reverse=True)
    found: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for at in _AT.finditer(text):
        rest = text[at.end() :]
        name = next((each for each in known if _begins(rest, each)), None)
        if name is not None:
            found[name] = None
        elif word := _WORD.match(rest):
            unknown[word[0]] = None
    return list(found), list(unknown)


def _begins(rest: str, name: str) -> bool:
    after = rest[len(name) : len(name) + 1]
    return rest[: len(name)].casefold() == name.casefold() and not (after.isalnum() or after == "_")
