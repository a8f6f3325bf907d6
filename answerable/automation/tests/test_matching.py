"""Whether a rule acts: what must always hold, and words as people write them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.automation.rules.matching import holds, is_asked, matches
from answerable.automation.rules.terms import (
    About,
    Action,
    Condition,
    Do,
    Facts,
    How,
    Occasion,
    Spec,
    When,
    actions_of,
    conditions_of,
    kept,
)
from answerable.triage.rules.phrases import contains

NOW = datetime(2026, 6, 19, 12, tzinfo=UTC)
FACTS = Facts(
    case_id=1,
    is_open=True,
    page_id=7,
    brand_id=1,
    network="sandbox",
    leg="public",
    text="My refund is late",
    rating=None,
    reach=900,
    reason="complaint",
    urgency="high",
    sentiment="negative",
    language="en",
    department_id=2,
    member_id=None,
    label_ids=frozenset({3}),
    fields={5: "Blue line"},
    topic_ids=frozenset({4, 40}),
)
ABOUT = [*About, "field:5", "field:6"]
VALUES = some.lists(some.sampled_from(["1", "3", "7", "complaint", "en", "nobody", "refund", "Blue line", "open"]), max_size=3).map(tuple)
NUMBERED = some.builds(
    Condition, some.sampled_from(["reach", "rating"]), some.sampled_from(["at_least", "below"]).map(How), some.just(("500",))
)
PLAIN = some.builds(
    Condition,
    some.sampled_from([each for each in ABOUT if each not in {"reach", "rating"}]),
    some.sampled_from([How.IS, How.IS_NOT]),
    VALUES,
)
CONDITIONS = some.lists(NUMBERED | PLAIN, max_size=5)


def spec(conditions: list[Condition], needs_all: bool = True, when: When = When.MESSAGE, amount: int | None = None) -> Spec:
    return Spec(when, amount, needs_all, conditions, [Action(Do.LABEL, "3")])


@given(CONDITIONS)
def test_all_is_never_wider_than_any(conditions: list[Condition]) -> None:
    if conditions and matches(spec(conditions), FACTS):
        assert matches(spec(conditions, needs_all=False), FACTS)


@given(PLAIN)
def test_is_not_is_the_opposite_of_is(condition: Condition) -> None:
    assert holds(replace(condition, how=How.IS), FACTS) is not holds(replace(condition, how=How.IS_NOT), FACTS)


@given(CONDITIONS, PLAIN | NUMBERED)
def test_one_more_condition_never_widens_all_nor_narrows_any(conditions: list[Condition], more: Condition) -> None:
    if matches(spec([*conditions, more]), FACTS):
        assert matches(spec(conditions), FACTS)
    if conditions and matches(spec(conditions, needs_all=False), FACTS):
        assert matches(spec([*conditions, more], needs_all=False), FACTS)


@given(CONDITIONS)
def test_it_is_kept_as_it_was_said(conditions: list[Condition]) -> None:
    assert conditions_of(kept(conditions)) == conditions
    actions = [Action(Do.NOTE, text="Look"), Action(Do.SNOOZE, "4")]
    assert actions_of(kept(actions)) == actions


@given(some.text(), some.lists(some.text(), max_size=3))
def test_it_reads_any_text_and_any_words(text: str, phrases: list[str]) -> None:
    assert contains(text, phrases) in {True, False}


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("My REFUND, please", "refund", True),
        ("Two refunds", "refund", False),
        ("no  seat\nreservation", "seat reservation", True),
        ("Straße gesperrt", "STRASSE", True),
        ("列車が遅れています", "遅れ", True),
        ("price: 5 €", "€", True),
        ("anything", "  ", False),
    ],
)
def test_it_finds_words(text: str, phrase: str, found: bool) -> None:
    assert contains(text, [phrase]) is found


@pytest.mark.parametrize(
    ("about", "values", "found"),
    [
        ("page", ("7",), True),
        ("owner", ("nobody",), True),
        ("department", ("2", "9"), True),
        ("label", ("3",), True),
        ("topic", ("40", "9"), True),
        ("topic", ("9",), False),
        ("topic", ("nothing",), False),
        ("field:5", ("blue LINE",), True),
        ("field:6", ("Blue line",), False),
        ("hours", ("closed",), False),
        ("leg", ("private", "both"), False),
    ],
)
def test_it_looks_at_each_fact(about: str, values: tuple[str, ...], found: bool) -> None:
    assert holds(Condition(about, How.IS, values), FACTS) is found


def test_a_case_without_a_topic_is_about_nothing() -> None:
    nothing = replace(FACTS, topic_ids=frozenset())
    assert holds(Condition(About.TOPIC, How.IS, ("nothing", "9")), nothing)
    assert holds(Condition(About.TOPIC, How.IS_NOT, ("4",)), nothing)


def test_what_is_not_known_is_neither_above_nor_below() -> None:
    assert not holds(Condition(About.RATING, How.AT_LEAST, ("1",)), FACTS)
    assert not holds(Condition(About.RATING, How.BELOW, ("6",)), FACTS)
    assert holds(Condition(About.REACH, How.AT_LEAST, ("900",)), FACTS)


def test_it_is_asked_on_its_own_occasions_only() -> None:
    more: dict[str, Any] = {"case_id": 1, "message_id": None, "at": NOW}
    labelled = Occasion("event:1", When.LABELLED, label_id=3, **more)
    assert is_asked(spec([], when=When.LABELLED, amount=3), labelled)
    assert is_asked(spec([], when=When.LABELLED), labelled)
    assert not is_asked(spec([], when=When.LABELLED, amount=4), labelled)
    assert not is_asked(spec([], when=When.CLOSED), labelled)
