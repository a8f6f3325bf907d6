"""The first row that matches decides."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.routing.rules.who_answers import NoCatchAll, Row, Situation, asks_for_topics, catches_all, who_answers

ASKED = Situation(page_id=1, kind="comment", is_public=True, reason="question", language="en", urgency="normal")
REST = Row(9, 90)


@pytest.mark.parametrize(
    "row",
    [
        Row(1, 10, page_ids=frozenset({1, 2})),
        Row(1, 10, kinds=frozenset({"comment"})),
        Row(1, 10, reasons=frozenset({"question", "praise"})),
        Row(1, 10, languages=frozenset({"en"})),
        Row(1, 10, urgencies=frozenset({"normal"})),
        Row(1, 10, visibility=frozenset({True})),
        Row(1, 10, reasons=frozenset({"question"}), languages=frozenset({"en"})),
    ],
)
def test_it_matches_what_holds(row: Row) -> None:
    assert who_answers([row, REST], ASKED) is row
    assert not catches_all(row)


@pytest.mark.parametrize(
    "other", [{"page_id": 3}, {"kind": "review"}, {"reason": "press"}, {"language": "de"}, {"urgency": "low"}, {"is_public": False}]
)
def test_it_passes_over_a_row_of_which_one_condition_fails(other: dict[str, object]) -> None:
    one = frozenset
    row = Row(1, 10, None, one({1}), one({"comment"}), one({"question"}), one({"en"}), one({"normal"}), one({True}))
    assert who_answers([row, REST], ASKED) is row
    assert who_answers([row, REST], replace(ASKED, **other)) is REST  # type: ignore[arg-type]


def test_it_takes_the_first_of_two() -> None:
    first, second = Row(1, 10, reasons=frozenset({"question"})), Row(2, 20, kinds=frozenset({"comment"}))
    assert who_answers([first, second, REST], ASKED) is first
    assert who_answers([second, first, REST], ASKED) is second


def test_it_never_leaves_a_message_without_an_owner_silently() -> None:
    with pytest.raises(NoCatchAll):
        who_answers([Row(1, 10, reasons=frozenset({"press"}))], ASKED)


SITUATIONS = st.builds(
    Situation, st.integers(), st.text(max_size=3), st.booleans(), st.text(max_size=3), st.text(max_size=3), st.text(max_size=3)
)


@given(SITUATIONS)
def test_it_always_finds_somebody_when_the_last_row_catches_all(situation: Situation) -> None:
    rows = [Row(1, 10, reasons=frozenset({"praise"})), REST]
    assert catches_all(REST)
    assert who_answers(rows, situation) in rows


def test_it_asks_for_a_topic_only_once_it_is_known() -> None:
    rows = [Row(1, 10, topic_ids=frozenset({7, 8})), Row(2, 20)]
    assert who_answers(rows, ASKED).rule_id == 2
    assert who_answers(rows, replace(ASKED, topic_id=8)).rule_id == 1
    assert not catches_all(rows[0])
    assert asks_for_topics(rows)
    assert not asks_for_topics(rows[1:])
