"""Sentences that promise money or a date, in the languages of `data/promises.yaml`."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import re2
import yaml

from answerable.policy.rules.reading import Reading
from answerable.policy.rules.views import Span

LEXICON = Path(__file__).parent / "data" / "promises.yaml"
_AMOUNT = (
    r"(?:[€£$¥₺₹]|\b(?:eur|usd|gbp|chf|pln|try|aed|sar|inr))\s?\d[\d.,' ]*"
    r"|\d[\d.,']*\s?(?:[€£$¥₺₹%]|(?:euros?|eur|pounds?|quid|dollars?|usd|gbp|chf|francs?|franken|zl|pln|zlot\w+|tl|lira\w*|try|percent|prozent"
    r"|pour cent|por ciento|per cent|kr|aed|sar|درهم|ريال|يورو|جنيه|دولار)(?:$|[^\pL]))"
)
_NEAR = 90  # characters between the word that binds and what is promised

_NEVER = r"[^\s\S]"
_BESIDE = 15  # between that and a word that takes it back


class About(StrEnum):
    """What is promised."""

    MONEY = "money"
    DATES = "dates"


class Words(NamedTuple):
    """The patterns of one language."""

    commits: Any
    pays: Any
    gives: Any
    money: Any
    when: Any
    takes_back: Any
    looks: Any


def promised(reading: Reading) -> Iterator[tuple[About, Span]]:
    """What is promised, and the sentence's words from the one that binds to what is promised. A question promises nothing."""
    for view, (start, end) in reading.bare_sentences:
        sentence = view.text[start:end]
        if sentence.rstrip().endswith(("?", "؟")):
            continue
        for words in _lexicon():
            for about, (first, last) in _in_sentence(sentence, words):
                yield about, view.span(start + first, start + last)


def _in_sentence(sentence: str, words: Words) -> Iterator[tuple[About, Span]]:
    commits = [each.span() for each in words.commits.finditer(sentence)]
    if not commits:
        return
    taken_back = [each.span() for each in words.takes_back.finditer(sentence)]
    money = _first(words.pays, sentence) or (_both(words, sentence) if words.gives.search(sentence) else None)
    day = None if words.looks.search(sentence) else _first(words.when, sentence)
    for about, found in ((About.MONEY, money), (About.DATES, day)):
        bound = found and next((each for each in commits if _gap(each, found) <= _NEAR), None)
        if not found or not bound:
            continue
        whole = min(bound[0], found[0]), max(bound[1], found[1])
        if not any(_gap(each, whole) <= _BESIDE for each in taken_back):
            yield about, whole


def _both(words: Words, sentence: str) -> Span | None:
    return _first(_amount(), sentence) or _first(words.money, sentence)


def _first(pattern: Any, sentence: str) -> Span | None:
    found = pattern.search(sentence)
    return found.span() if found else None


def _gap(one: Span, other: Span) -> int:
    return max(one[0], other[0]) - min(one[1], other[1])


@cache
def _amount() -> Any:
    return re2.compile(_AMOUNT)


@cache
def _lexicon() -> tuple[Words, ...]:
    told = yaml.safe_load(LEXICON.read_text(encoding="utf-8"))
    names = ("commits", "pays", "gives", "money", "when", "not", "looks")
    return tuple(Words(*(_words(language.get(name) or [_NEVER]) for name in names)) for language in told.values())


def _words(parts: list[str]) -> Any:
    """Whole words: what is no letter or digit stands around them."""
    return re2.compile(r"(?:^|[^\pL\pN])(?:" + "|".join(parts) + r")(?:$|[^\pL\pN])")
