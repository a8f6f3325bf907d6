"""What a company told us to recognise: numbers of its own form, products, places, and words that are pressing for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from answerable.triage.rules.entities.entity import Entity, Kind
from answerable.triage.rules.entities.numbers import plain
from answerable.triage.rules.entities.words import Word, words

_DIGIT = re.compile(r"\d")
_SPACED = 0x0E00  # scripts before this one put spaces between words


class Term(NamedTuple):
    """One thing to recognise. `kind` is a kind of entity, or "pressing"; `value` what it comes to: its name, or the urgency."""

    kind: str
    name: str
    value: str
    spellings: tuple[str, ...] = ()
    pattern: str = ""


class Own(NamedTuple):
    """The terms of a company, ready to be looked for: patterns, and phrases by their first word, longest first."""

    patterns: tuple[tuple[Term, Pattern], ...]
    phrases: dict[str, list[tuple[tuple[str, ...], Term]]]
    unspaced: tuple[tuple[str, Term], ...]
    first_words: frozenset[str]


class Found(NamedTuple):
    """A term, and where it stands."""

    term: Term
    start: int
    end: int


class Pattern(Protocol):
    """What RE2 makes of an expression: it reads any text in time that grows with its length only."""

    def finditer(self, text: str) -> Iterator[re.Match[str]]: ...


class UnfitPattern(ValueError):
    """An expression that cannot be read; says where."""


@lru_cache(maxsize=64)
def own(terms: tuple[Term, ...]) -> Own:
    """Remembered, because the same ones are looked for in every batch."""
    phrases: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    unspaced = []
    for term in terms:
        for spelling in term.spellings:
            if spelling and ord(spelling[0]) >= _SPACED:
                unspaced.append((spelling, term))
            for form in _forms(spelling):
                phrases.setdefault(form[0], []).append((form[1:], term))
    for each in phrases.values():
        each.sort(key=lambda phrase: -len(phrase[0]))
    return Own(tuple((term, compiled(term.pattern)) for term in terms if term.pattern), phrases, tuple(unspaced), frozenset(phrases))


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Pattern:
    """An expression as RE2 reads it, whatever the case of letters. Refuses what it cannot read, and what matches nothing at all."""
    import re2

    options = re2.Options()
    options.case_sensitive, options.log_errors, options.max_mem = False, False, 1 << 20
    try:
        made = re2.compile(pattern, options)
    except re2.error as error:
        raise UnfitPattern(_said(error)) from error
    if made.search(""):
        raise UnfitPattern("")
    ready: Pattern = made
    return ready


def _said(error: Exception) -> str:
    """RE2 answers in bytes."""
    return error.args[0].decode(errors="replace") if error.args and isinstance(error.args[0], bytes) else str(error)


def numbers_of(text: str, known: Own) -> Iterator[Entity]:
    """The company's own numbers: they hold a digit, and one that is part of a longer word is none."""
    for term, pattern in known.patterns:
        for found in pattern.finditer(text):
            start, end = found.span()
            is_whole = not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())
            if is_whole and _DIGIT.search(text, start, end):
                yield Entity(Kind.NUMBER, start, end, plain(text[start:end]), term.name)


def terms_in(text: str, said: Sequence[Word], known: Own) -> list[Found]:
    """Where the company's words stand, the longest where several begin; written in one ("#HarbourRail") they count too."""
    found = [Found(term, text.index(each), text.index(each) + len(each)) for each, term in known.unspaced if each in text]
    for place, word in enumerate(said):
        for rest, term in known.phrases.get(word.folded, ()):
            end = place + 1 + len(rest)
            if not rest or tuple(each.folded for each in said[place + 1 : end]) == rest:
                found.append(Found(term, word.start, said[end - 1].end))
                break
    return found


def _forms(spelling: str) -> list[tuple[str, ...]]:
    apart = tuple(each.folded for each in words(spelling))
    return [form for form in dict.fromkeys((apart, ("".join(apart),))) if form and form[0]]
