"""How long 500 rules about texts take to judge a text of 2,000 characters: when it is sent, and while it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import count
from typing import Any

from answerable.policy.check import tried
from answerable.policy.rules.rule_set import Guard, RuleSet
from answerable.policy.rules.scope import Place
from answerable.web.case.composer.checks import READ_AT_ONCE
from bench import guard
from bench.timing import repeated

RULES, CHARACTERS = 500, 2000
BY_MEANING = (0, 10, 50)  # of them: each compares every sentence
_PLACE = Place(page_id=1, on=date(2026, 11, 22), languages=frozenset({"en"}))


def measure() -> dict[str, Any]:
    """Milliseconds for a text, with more and more rules about meaning; the rules are ready, as after the first text of a process."""
    figures: dict[str, Any] = {"rules": RULES, "characters": CHARACTERS, "read at once": READ_AT_ONCE}
    numbers = count()  # for all of them: what one set of rules read, the next would not read again
    for by_meaning in BY_MEANING:
        rules = _rules(by_meaning)
        figures[f"{by_meaning} by meaning"] = {
            "sent, a text that was never seen": repeated(partial(_judge, rules, numbers, is_new=True), times=20),
            "written, a text that was never seen": repeated(partial(_judge, rules, numbers, is_new=True, at_once=READ_AT_ONCE), times=20),
            "one sentence changed": repeated(partial(_judge, rules, numbers, is_new=False)),
        }
    return figures


def _judge(rules: RuleSet, numbers: Iterator[int], *, is_new: bool, at_once: int | None = None) -> None:
    number = next(numbers)
    tried(_text(number) if is_new else _text(-1, number), _PLACE, rules, at_once=at_once)


def _rules(by_meaning: int) -> RuleSet:
    """The starter pack over and over, each with words of its own besides."""
    return RuleSet(1, list(_guards(by_meaning)))


def _guards(by_meaning: int) -> Iterator[Guard]:
    pack = guard.starter_rules().guards
    meaning, others = [each for each in pack if each.kind == "meaning"], [each for each in pack if each.kind != "meaning"]
    for number in range(RULES):
        chosen = meaning[number % len(meaning)] if number < by_meaning else others[number % len(others)]
        data = dict(chosen.data)
        if chosen.kind == "words":
            data["phrases"] = [*data["phrases"], f"forbidden{number}", f"no … phrase{number}"]
        if chosen.kind == "pattern":
            data["pattern"] = f"(?:{data['pattern']})|code-{number}-\\d+"
        yield replace(chosen, version_id=number, rule_id=number, data=data, _finders={})


def _text(number: int, changed: int = -1) -> str:
    """Sentences that agents might write, each with numbers in it, so that none was ever seen."""
    sentences = [each.text for each in guard.harmless() if each.language == "en"]
    written = [f"{sentences[(place + number) % len(sentences)].rstrip('.!?')} in case {number}-{place}." for place in range(50)]
    written[3] = f"It was changed {changed} times. {written[3]}"
    return " ".join(written)[:CHARACTERS]
