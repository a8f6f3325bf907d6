"""What the rules find of the sentences in corpus/guidelines: no less than docs/guidelines.md says, on whatever way they leave."""

import re
from pathlib import Path

import pytest

from bench import guard

pytestmark = pytest.mark.capability("C18")
PAGE = Path(__file__).parents[3] / "docs" / "guidelines.md"
# What a sentence means takes a large model some milliseconds; those are read in the long suites.
BY_LETTERS = [each for each in guard.violating() if each.kind != "meaning"]


def test_it_has_enough_of_them_and_none_twice() -> None:
    violating, harmless = guard.violating(), guard.harmless()
    assert len({each.text for each in violating}) == len(violating) >= 300
    assert len({each.text for each in harmless}) == len(harmless) >= 300
    assert len({each.language for each in violating}) >= 10
    assert {each.kind for each in violating} == {each.kind for each in guard.starter_rules().guards}


def test_it_finds_what_is_against_a_rule_however_it_is_hidden() -> None:
    rules = guard.without_meaning()
    assert [each.text for each in BY_LETTERS if each.rule not in guard.met(each, rules)] == []


def test_it_leaves_harmless_sentences_alone() -> None:
    rules = guard.without_meaning()
    assert [each.text for each in guard.harmless() if guard.met(each, rules)] == []


@pytest.mark.long
def test_its_page_says_what_is_found() -> None:
    told = PAGE.read_text(encoding="utf-8").partition("## How much is found of what nobody")[0]
    rows = re.findall(r"^\| (\w+) \| (\d+) of (\d+) \| (\d+) of (\d+) \|", told, re.MULTILINE)
    found, alarms = guard.detection("kind"), guard.false_alarms()
    assert {kind: tuple(map(int, counts)) for kind, *counts in rows} == {kind: (*found[kind], *alarms[kind]) for kind in found}
