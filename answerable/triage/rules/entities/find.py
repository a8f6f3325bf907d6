"""Everything that a message names, in one pass; of two things in one place the more special stays."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from answerable.triage.rules.entities.amounts import amounts
from answerable.triage.rules.entities.days import days_of, spoken_days, written_days
from answerable.triage.rules.entities.entity import Entity, Kind
from answerable.triage.rules.entities.numbers import numbers
from answerable.triage.rules.entities.own import Found, Own, numbers_of, own, terms_in
from answerable.triage.rules.entities.personal import accounts, addresses, telephones
from answerable.triage.rules.entities.surface import Surface, surface
from answerable.triage.rules.entities.words import are_among, words

MOST = 20  # more than this no person names at once
PRESSING = "pressing"
NOTHING = own(())
_DIGIT = re.compile(r"\d")
_ENTITIES = frozenset(Kind)


class Named(NamedTuple):
    """The things named, in order, and the company's words that are pressing for it."""

    entities: tuple[Entity, ...]
    pressing: tuple[Found, ...]


def named(text: str, language: str, known: Own = NOTHING, today: date | None = None) -> Named:
    """What `text` names; `today` is the day on which it was written, where its author reads the clock."""
    shown = surface(text)
    said = words(shown.seen) if are_among(shown.seen, _sought(known.first_words, language)) else []
    own_words = terms_in(shown.seen, said, known)
    found = [Entity(Kind(each.term.kind), each.start, each.end, each.term.value) for each in own_words if each.term.kind in _ENTITIES]
    found = [*_by_form(shown.seen, language, known, today), *found, *spoken_days(said, language, today)]
    pressing = tuple(Found(each.term, *shown.span(each.start, each.end)) for each in own_words if each.term.kind == PRESSING)
    return Named(tuple(_placed(_apart(found), shown)), pressing)


@lru_cache(maxsize=256)
def _sought(first_words: frozenset[str], language: str) -> frozenset[str]:
    """What is worth looking where it stands."""
    return first_words | days_of(language)


def _by_form(text: str, language: str, known: Own, today: date | None) -> Iterator[Entity]:
    """The most special first."""
    if "@" in text:
        yield from addresses(text)
    if _DIGIT.search(text):
        yield from numbers_of(text, known)
        yield from accounts(text)
        yield from telephones(text, language)
        yield from numbers(text)
        yield from amounts(text)
        yield from written_days(text, language, today)


def _apart(found: Iterable[Entity]) -> list[Entity]:
    """What stands where something before it in the list stands already is left out."""
    kept: list[Entity] = []
    for each in found:
        if len(kept) < MOST and all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda entity: entity.start)


def _placed(found: Iterable[Entity], shown: Surface) -> Iterator[Entity]:
    for each in found:
        start, end = shown.span(each.start, each.end)
        yield each._replace(start=start, end=end)
