"""A text as words, twice: as they stand, and as somebody may have taken them apart to hide them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answerable.policy.rules.alike import LEET_SIGNS, unleeted
from answerable.policy.rules.views import Span, View

_WORD = re.compile(r"[^\W_]+")
_SIGNS = re.escape(LEET_SIGNS)
_LETTERS = r"(?:[^\W_][ ._*\u00b7|/~-]){3,}[^\W_](?![^\W_])"
# A word in single letters (g u a r a n t e e), with signs for letters (ref@nd), or cut by signs within (guar-antee, guar.antee).
_HIDDEN = re.compile(
    rf"(?<![^\W_])(?:{_LETTERS}"
    rf"|[^\W_]+(?:(?:-\n|[{_SIGNS}._*\u00b7~+'\u2019-]{{1,2}})[^\W_]+)+[@$]?"
    r"|[^\W_]{2,}[@$](?![^\W_]))"
)
_SPACED = re.compile(rf"(?<![^\W_]){_LETTERS}")
_MIXED = re.compile(rf"[^\W_{_SIGNS}]*[\d{_SIGNS}][\w{_SIGNS}]*")
_BETWEEN = re.compile(r"[\s._*\u00b7/|~+'\u2019-]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is compared, and where it stands."""

    word: str
    span: Span


def as_written(view: View) -> list[Token]:
    """The words as they stand."""
    return [Token(each[0], view.span(*each.span())) for each in _WORD.finditer(view.text)]


def uncovered(view: View) -> list[Token]:
    """The words, those that were taken apart put together; empty where none was."""
    hidden = list(_HIDDEN.finditer(view.text))
    return list(_between(view, hidden)) if hidden else []


def _between(view: View, hidden: list[re.Match[str]]) -> Iterator[Token]:
    place = 0
    for each in [*hidden, None]:
        until = each.start() if each else len(view.text)
        yield from (Token(word[0], view.span(*word.span())) for word in _WORD.finditer(view.text, place, until))
        if each:
            yield Token(_BETWEEN.sub("", each[0]), view.span(*each.span()))
            place = each.end()


def unhidden(view: View) -> View | None:
    """The whole text with single letters put together and digits and signs as the letters they stand for; None where there are none."""
    between = {place for each in _SPACED.finditer(view.text) for place in range(*each.span()) if not view.text[place].isalnum()}
    kept = [place for place in range(len(view.text)) if place not in between]
    text = _MIXED.sub(_as_letters, "".join(view.text[place] for place in kept))
    return None if text == view.text else View(text, tuple(view.span(place, place + 1)[0] for place in kept))


def _as_letters(word: re.Match[str]) -> str:
    return min(unleeted(word[0]), default=word[0])
