"""What the rules find of corpus/guidelines, or of its part held out, and what they take wrongly: by kind, language and disguise."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from answerable.policy.check import tried
from answerable.policy.rules.rule_set import Guard, RuleSet
from answerable.policy.rules.scope import Place, Scope
from answerable.policy.rules.starters import starters
from answerable.triage.rules.language import language_of
from answerable.triage.rules.tokens import tokens

FOLDER = Path(__file__).parents[1] / "corpus" / "guidelines"
HELD_OUT = FOLDER / "held_out"  # written before the patterns were read, and measured once before anything was mended by it


class Sentence(NamedTuple):
    """One of the corpus; a harmless one is against no rule."""

    text: str
    language: str
    kind: str = ""
    rule: str = ""
    disguise: str = ""


def violating(folder: Path = FOLDER) -> list[Sentence]:
    """Each against one rule at least."""
    rows = _rows(folder / "violating.csv")
    return [Sentence(row["text"], row["language"], row["kind"], row["rule"], row["disguise"]) for row in rows]


def harmless(folder: Path = FOLDER) -> list[Sentence]:
    """Each against none."""
    return [Sentence(row["text"], row["language"]) for row in _rows(folder / "harmless.csv")]


@cache
def starter_rules() -> RuleSet:
    """The starter pack, all switched on."""
    return RuleSet(1, [_guard(number, told) for number, told in enumerate(starters(), 1)])


@cache
def without_meaning() -> RuleSet:
    """The same but for what asks what sentences mean."""
    return RuleSet(1, [each for each in starter_rules().guards if each.kind != "meaning"])


def met(sentence: Sentence, rules: RuleSet | None = None) -> dict[str, str]:
    """The rules that a sentence meets in public, by code with their kind; its language is told by its letters, as at the desk."""
    rules = rules or starter_rules()
    language = language_of(tokens(sentence.text))
    place = Place(page_id=1, on=date(2026, 11, 22), languages=frozenset({language} if language else ()))
    kinds = {each.code: each.kind for each in rules.guards}
    return {each.code: kinds[each.code] for each in tried(sentence.text, place, rules).hits}


def share(found: Counter[str], of: Counter[str]) -> dict[str, tuple[int, int]]:
    """How many of how many, by name."""
    return {name: (found[name], of[name]) for name in sorted(of)}


def detection(by: str, folder: Path = FOLDER) -> dict[str, tuple[int, int]]:
    """Of the violating sentences, how many meet the rule that they are against: by `kind`, `language` or `disguise`."""
    sentences = violating(folder)
    found = [each for each in sentences if each.rule in met(each)]
    return share(_counted(found, by), _counted(sentences, by))


def false_alarms(folder: Path = FOLDER) -> dict[str, tuple[int, int]]:
    """Of the harmless sentences, how many meet a rule, by its kind."""
    sentences = harmless(folder)
    alarms = Counter(kind for each in sentences for kind in set(met(each).values()))
    kinds = {each.kind for each in starter_rules().guards}
    return {kind: (alarms[kind], len(sentences)) for kind in sorted(kinds)}


def _counted(sentences: Iterable[Sentence], by: str) -> Counter[str]:
    return Counter(str(getattr(each, by)) for each in sentences)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _guard(number: int, told: dict[str, object]) -> Guard:
    scope = Scope(way=str(told.get("way", "everywhere")))
    names = ("code", "name", "sentence", "alternative", "severity")
    said = {name: str(told[name]) for name in names}
    data = told["data"]
    assert isinstance(data, dict)
    return Guard(number, number, 1, department_id=1, approver_id=None, kind=str(told["kind"]), data=data, scope=scope, **said)  # type: ignore[arg-type]
