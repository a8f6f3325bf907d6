"""A text is compared as a reader sees it, and every hit says where it stands in the text as it was written."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from answerable.policy.rules.kinds import KINDS, Unfit
from answerable.policy.rules.reading import READ_CHARACTERS, Reading
from answerable.policy.rules.rule_set import Guard, RuleSet
from answerable.policy.rules.scope import Place, Scope
from answerable.policy.rules.starters import starters
from answerable.policy.rules.views import plain, visible

pytestmark = pytest.mark.capability("C18")
EN = frozenset({"en"})
HERE = Place(page_id=1, on=date(2026, 11, 22), is_public=True, languages=EN)
HIDDEN = {
    "a soft hyphen": "guar\u00adantee",
    "no width": "g\u200bu\u200ba\u200brantee",
    "Cyrillic": "gu\u0430r\u0430ntee",
    "wide letters": "\uff47\uff55\uff41\uff52\uff41\uff4e\uff54\uff45\uff45",
    "small capitals": "\u0262\u1d1c\u1d00\u0280\u1d00\u0274\u1d1b\u1d07\u1d07",
    "mathematics": "\U0001d420\U0001d42e\U0001d41a\U0001d42b\U0001d41a\U0001d427\U0001d42d\U0001d41e\U0001d41e",
    "accents": "gu\u0301ara\u0308ntee",
    "digits": "gu4r4n7ee",
    "signs": "gu@rantee",
    "single letters": "g u a r a n t e e",
    "a cut": "guar-antee",
    "many letters": "guaaaarantee",
    "another form": "guaranteeing",
    "capitals": "GUARANTEED",
}


def guards() -> list[Guard]:
    return [
        Guard(number, number, 1, each["code"], "", "", "", each["severity"], 1, None, each["kind"], each["data"], Scope())
        for number, each in enumerate(starters(), 1)
    ]


ALL = RuleSet(1, [each for each in guards() if each.kind != "meaning"])


@pytest.mark.parametrize("word", HIDDEN.values(), ids=list(HIDDEN))
def test_it_finds_a_word_however_it_is_hidden(word: str) -> None:
    find = KINDS["words"].compiled({"phrases": ["guarantee"]}, EN)
    text = f"Of course we {word}, always."
    assert [text[start:end] for start, end in find(Reading(text, EN))][:1] == [word]


@pytest.mark.parametrize("line", ["It will be repaired by Monday.", "We guar-antee it.", "We will refund you the full fare."])
def test_it_reads_each_line_by_itself(line: str) -> None:
    """A question below takes nothing back, and the end of a line puts no word together with the next."""
    alone, among = (ALL.found(Reading(text, EN), HERE) for text in (line, f"We looked.\n{line}\nMay we help?"))
    codes = [guard.code for guard, _spans in alone]
    assert codes
    assert [guard.code for guard, _spans in among] == codes


@settings(max_examples=40)
@given(some.text(max_size=200))
def test_it_places_every_hit_within_the_text(text: str) -> None:
    reading = Reading(text, EN)
    for guard in ALL.guards:
        for start, end in guard.spans(reading):
            assert 0 <= start < end <= len(text)


@given(some.text(max_size=80))
def test_it_sees_the_same_whatever_nobody_sees_is_put_between(text: str) -> None:
    if text.isascii():
        assert plain(visible("\u200b".join(text))).text == plain(visible(text)).text


@settings(max_examples=30)
@given(some.text(alphabet="a1.-@ _+/:(dot)\u00ad\u0430!\n", min_size=1, max_size=8))
def test_it_reads_any_repetition(unit: str) -> None:
    """What a pattern that goes back and forth would take minutes for."""
    reading = Reading(unit * (3000 // len(unit)), EN)
    assert len(reading.text) <= READ_CHARACTERS
    for guard in ALL.guards:
        guard.spans(reading)


@given(some.text(max_size=40))
def test_it_refuses_a_pattern_or_reads_any_text_with_it(pattern: str) -> None:
    try:
        find = KINDS["pattern"].compiled({"pattern": pattern}, EN)
    except Unfit:
        return
    assert all(start < end for start, end in find(Reading("We guarantee it. " * 10, EN)))


PIECES = some.sampled_from(["a", "b", ".", r"\w", r"\s", "[ab]", "(?:a|a)", "(?:a|ab)", "a?", "é", "\\pL"])
NESTED = some.recursive(
    PIECES,
    lambda inner: some.one_of(
        some.tuples(inner, some.sampled_from(["*", "+", "{2,9}", "*?", "+?"])).map(lambda each: f"(?:{each[0]}){each[1]}"),
        some.tuples(inner, inner).map("".join),
        some.tuples(inner, inner).map(lambda each: f"(?:{each[0]}|{each[1]})"),
    ),
    max_leaves=8,
)


@settings(max_examples=60)
@given(NESTED, some.text(alphabet="ab é!", min_size=1, max_size=6))
def test_it_reads_long_texts_with_any_pattern_that_somebody_writes(pattern: str, unit: str) -> None:
    """Repetitions of repetitions and choices of the same, over what nearly fits them ten thousand times."""
    try:
        find = KINDS["pattern"].compiled({"pattern": f"(?:{pattern})$"}, EN)
    except Unfit:
        return
    text = (unit * READ_CHARACTERS)[:10_000] + "#"
    assert all(0 <= start < end <= len(text) for start, end in find(Reading(text, EN)))


def test_it_reads_what_would_go_back_and_forth_for_ever() -> None:
    find = KINDS["pattern"].compiled({"pattern": r"(a+)+$"}, EN)
    assert list(find(Reading("a" * 10_000 + "!", EN))) == []


@pytest.mark.parametrize("told", starters(), ids=lambda each: str(each["code"]))
def test_it_finds_the_bad_example_of_each_starter_and_leaves_the_good_one(told: dict[str, str]) -> None:
    guard = next(each for each in guards() if each.code == told["code"])
    if guard.kind == "meaning":
        return  # a model reads these, in the long suites
    assert guard.spans(Reading(told["bad"], EN))
    assert not guard.spans(Reading(told["good"], EN))
    assert not guard.spans(Reading(told["alternative"], EN))


def test_it_needs_something_to_look_for() -> None:
    for name, kind in KINDS.items():
        with pytest.raises(Unfit):
            kind.compiled({}, EN)
        assert kind.name == name
        assert any(each.is_required for each in kind.fields)
