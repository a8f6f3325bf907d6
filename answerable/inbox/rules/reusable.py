"""An answer to one customer made ready for another: what belongs to the first is taken out, and left to be filled in.

What stays in double braces does not leave (`macros.rules.fill`), so nobody is sent another one's number by mistake.
"""

import re
from collections.abc import Iterable, Iterator

from answerable.triage.rules.entities.entity import Kind
from answerable.triage.rules.entities.find import named

_STAYS = frozenset({Kind.PRODUCT, Kind.PLACE})
_LINK = re.compile(r"https?://\S*\d\S*")
_DIGITS = re.compile(r"\d[\d\s.,:/-]*\d|\d")
_SHORTEST = 3  # shorter names are too often words


def reusable(text: str, language: str, *, customer: Iterable[str], agent: Iterable[str]) -> str:
    """The text with the names of customer and agent as variables, and every number, date and amount as a blank."""
    theirs, ours = _names(text, customer, "customer.first_name"), _names(text, agent, "agent.first_name")
    signed = [
        each for each in ours if not re.search(r"\w", text[each[1] :])
    ]  # whoever is named last wrote it, though customers share the name
    marks = [*theirs, *ours, *_numbers(text, language)]
    made, end = "", 0
    for start, stop, variable in sorted(marks, key=lambda mark: (mark[0], mark not in signed, -mark[1])):
        if start >= end:
            made += text[end:start] + f"{{{{ {variable} }}}}"
            end = stop
    return made + text[end:]


def _names(text: str, known: Iterable[str], variable: str) -> list[tuple[int, int, str]]:
    """Whole names before their parts, as they are written: in small letters many are words."""
    whole = [name.strip().lstrip("@") for name in known]
    parts = {part for name in whole for part in (name, *name.split()) if len(part) >= _SHORTEST}
    longest_first = "|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True))
    found = re.finditer(rf"@?(?<!\w)(?:{longest_first})(?!\w)", text) if parts else ()
    return [(each.start(), each.end(), variable) for each in found]


def _numbers(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    for found in _LINK.finditer(text):
        yield found.start(), found.end(), "link"
    for entity in named(text, language).entities:
        if entity.kind not in _STAYS:
            yield entity.start, entity.end, entity.kind.value
    for found in _DIGITS.finditer(text):
        yield found.start(), found.end(), "number"
