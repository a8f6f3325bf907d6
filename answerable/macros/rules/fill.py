"""Filling the variables of a text. What is unknown or empty stays in sight, and such a text does not leave."""

import re
from collections.abc import Mapping

VARIABLES = (
    "customer.first_name",
    "customer.name",
    "page.name",
    "brand.name",
    "case.reference",
    "agent.first_name",
    "agent.name",
    "department.name",
)
_BLANK = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with every variable that has a value filled; what a value contains is not filled again."""
    return _BLANK.sub(lambda found: values.get(found[1], "").strip() or found[0], text)


def blanks(text: str) -> list[str]:
    """What is still to be filled in, as it stands in the text, each once."""
    return list(dict.fromkeys(found[0] for found in _BLANK.finditer(text)))


def unknown(text: str) -> list[str]:
    """Variables that no case can fill."""
    return [name for name in dict.fromkeys(found[1] for found in _BLANK.finditer(text)) if name not in VARIABLES]


def wording(texts: Mapping[str, str], language: str) -> tuple[str, str]:
    """The language and text for a customer of `language`: in it, else in any, else the first there is."""
    for code in (language, language.partition("-")[0], ""):
        if texts.get(code):
            return code, texts[code]
    return next(iter(sorted(texts.items())), ("", ""))
