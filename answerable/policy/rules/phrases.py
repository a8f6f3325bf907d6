"""Phrases as people write them down for a rule: words in order, found in any inflection.

`*` stands for the rest of a word (*garant*), `…` or `...` for up to four words between.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from answerable.policy.rules.reading import Line, Reading
from answerable.policy.rules.stems import forms
from answerable.policy.rules.views import Span, View, plain

_PIECES = re.compile(r"…|\.{3}|\*?[^\W_]+\*?")
_GAP = 4  # words


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a phrase: any of its forms, or with `*` where a word may go on."""

    forms: frozenset[str]
    open_before: bool = False
    open_behind: bool = False
    after_gap: bool = False

    def may_stand(self, reading: Reading) -> bool:
        """Whether it is worth looking where: nearly always it is not, and there are thousands of phrases."""
        return self.open_before or self.open_behind or not self.forms.isdisjoint(reading.forms)

    def places(self, line: Line) -> set[int]:
        """Where it stands among the words of a line."""
        if not (self.open_before or self.open_behind):
            return {place for form in self.forms if form in line.found for place in line.found[form]}
        return {place for form in self._longer(line) for place in line.found[form]}

    def _longer(self, line: Line) -> Iterator[str]:
        for form in self.forms:
            start, end = ("" if self.open_before else "\n"), ("" if self.open_behind else "\n")
            if start + form + end in line.all_forms:
                yield from (each for each in line.found if self._fits(each, form))

    def _fits(self, word: str, form: str) -> bool:
        if self.open_before and self.open_behind:
            return form in word
        return word.endswith(form) if self.open_before else word.startswith(form)


Phrase = tuple[Part, ...]


def phrase(written: str, languages: frozenset[str], *, is_inflected: bool = True) -> Phrase:
    """A phrase as it was written down, for texts in these languages."""
    parts: list[Part] = []
    after_gap = False
    for piece in _PIECES.findall(written):
        if not piece.strip(".…"):
            after_gap = bool(parts)
            continue
        word = piece.strip("*")
        is_open = word != piece
        found = forms(word, languages) if is_inflected and not is_open else frozenset({plain(View(word)).text})
        parts.append(Part(found, piece.startswith("*"), piece.endswith("*"), after_gap))
        after_gap = False
    return tuple(parts)


def stands(wanted: Iterable[Phrase], reading: Reading) -> Iterator[Span]:
    """Where any of the phrases stands in a text."""
    for each in wanted:
        for line in reading.lines if each and each[0].may_stand(reading) else ():
            yield from ((line.tokens[start].span[0], line.tokens[end].span[1]) for start, end in _runs(each, line))


def _runs(wanted: Phrase, line: Line) -> Iterator[tuple[int, int]]:
    first = wanted[0].places(line)
    if not first:
        return
    following = [each.places(line) for each in wanted[1:]]
    if not all(following):
        return
    for start in sorted(first):
        end: int | None = start
        for part, places in zip(wanted[1:], following, strict=True):
            reach = _GAP + 1 if part.after_gap else 1
            end = next((place for place in range(end + 1, end + reach + 1) if place in places), None) if end is not None else None
        if end is not None:
            yield start, end
