"""What reads like somebody's address: a street with its number, or a code of the post with its town."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import re2

from answerable.policy.rules.views import Span, View

# On a text without case and accents. A number comes first in English and French, last elsewhere.
_BEFORE = r"street|str|road|rd|avenue|ave|lane|close|drive|crescent|terrace|gardens|mews|grove|boulevard|blvd|court|square|place"
_FRENCH = r"rue|avenue|boulevard|impasse|chemin|allee|place|quai|route"
_GERMAN = r"strasse|str\.|weg|gasse|allee|platz|ufer|damm|ring"
_DUTCH = r"straat|laan|weg|plein|gracht|kade|singel"
_SOUTHERN = r"calle|avenida|avda\.?|paseo|plaza|carrer|rua|travessa|praca|largo|via|viale|corso|piazza|vicolo|ul\.|ulica|al\.|aleja|شارع"
_OF = r"(?:(?:de|del|della|di|dei|do|da|dos|la|las|los|el) ){0,2}"
_TURKISH = r"sokak|sokagi|caddesi|cad\.|sok\.|mahallesi|mah\."
_PATTERNS = (
    rf"\b\d{{1,4}}[a-z]?,? (?:[a-z'-]+ ){{1,3}}(?:{_BEFORE})\b",
    rf"\b\d{{1,4}}(?: bis| ter)?,? (?:{_FRENCH}) (?:(?:de|du|des|la|le|les) |d'|l'){{0,2}}[a-z'-]{{3,}}",
    rf"\b[a-z-]*(?:{_GERMAN}) \d{{1,4}}\s?[a-z]?\b",
    rf"\b[a-z-]*(?:{_DUTCH}) \d{{1,4}}\s?[a-z]?\b",
    rf"(?:^|\s)(?:{_SOUTHERN}) {_OF}\pL[\pL'-]+(?: \pL[\pL'-]+){{0,3}},? (?:n[.ro°º]{{1,2}} ?)?\d{{1,4}}\b",
    rf"\b[a-z]+ (?:{_TURKISH}) (?:no:? ?)?\d{{1,4}}",
    r"\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b",
    r"\b\d{4} [a-z]{2},? [a-z]{3,}",
)


def addresses(view: View) -> Iterator[Span]:
    """Where they stand in the text as it was written; of a text without a digit nothing is read."""
    if any(letter.isdigit() for letter in view.text):
        yield from (view.span(*each.span()) for pattern in _compiled() for each in pattern.finditer(view.text))


@cache
def _compiled() -> tuple[Any, ...]:
    return tuple(re2.compile(each) for each in _PATTERNS)
