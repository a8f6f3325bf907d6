"""Whether two promises cannot both be kept as customers read them. It points out; people decide."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from answerable.promises.rules.quoting import folded

NEAR = 0.5  # two sentences about the same thing; see decision 0022
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_SMALL = {"half": "50", "double": "2", "twice": "2", "free": "0", "kostenlos": "0", "gratis": "0", "halber": "50", "halbe": "50"}
_NEGATION = re.compile(
    r"(?<!\w)(?:not|no|never|none|without|except|cannot|\w+n['\u2019]t|nicht|kein\w*|nie|niemals|ohne|au\u00dfer|ne|pas|jamais|sans|nunca|sin"
    r"|\u0644\u0627|\u0644\u0646|\u0644\u064a\u0633|\u0628\u062f\u0648\u0646)(?!\w)"
)


class Why(StrEnum):
    """In what two promises differ although they are about the same: the surest first."""

    CODE_TERMS = "code_terms"
    CODE_DATES = "code_dates"
    NUMBERS = "numbers"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class Said:
    """What a promise says; no `page_ids` are all pages of its brand."""

    brand_id: int
    sentence: str
    terms: str
    page_ids: frozenset[int]
    codes: frozenset[str]
    from_on: date
    until_on: date | None


def contradicts(new: Said, other: Said, *, similarity: float) -> Why | None:
    """Why the new one contradicts another, None where it does not; `similarity` is how near both sentences are in meaning.

    The same code anywhere with other terms or dates; or overlapping pages and days, near meaning, and other numbers or a negation.
    """
    if new.brand_id != other.brand_id:
        return None
    if _codes(new) & _codes(other):
        if folded(new.sentence) != folded(other.sentence) or folded(new.terms) != folded(other.terms):
            return Why.CODE_TERMS
        return Why.CODE_DATES if (new.from_on, new.until_on) != (other.from_on, other.until_on) else None
    if similarity < NEAR or not _same_pages(new, other) or not _same_days(new, other):
        return None
    if _numbers(new.sentence) != _numbers(other.sentence):
        return Why.NUMBERS
    return Why.NEGATION if _negates(new.sentence) != _negates(other.sentence) else None


def _codes(said: Said) -> frozenset[str]:
    return frozenset(folded(each) for each in said.codes)


def _same_pages(one: Said, other: Said) -> bool:
    return not one.page_ids or not other.page_ids or bool(one.page_ids & other.page_ids)


def _same_days(one: Said, other: Said) -> bool:
    return _begins_in(one, other) or _begins_in(other, one)


def _begins_in(one: Said, other: Said) -> bool:
    return other.from_on <= one.from_on and (other.until_on is None or one.from_on <= other.until_on)


def _numbers(sentence: str) -> frozenset[str]:
    """The numbers of a sentence, also where they are words: 20 of "20 % off", 50 of "half"."""
    said = folded(sentence)
    return frozenset([*_NUMBER.findall(said), *_known(said.split())])


def _known(words: Iterable[str]) -> list[str]:
    return [_SMALL[each] for each in words if each in _SMALL]


def _negates(sentence: str) -> bool:
    return _NEGATION.search(folded(sentence)) is not None
