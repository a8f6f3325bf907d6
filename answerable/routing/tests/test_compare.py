"""Rules held against the past, and words as a condition."""

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as some

from answerable.routing.rules.compare import compare
from answerable.routing.rules.who_answers import Row, Situation, asks_for_words, catches_all, who_answers

ASKED = Situation(1, "comment", True, "question", "en", "normal", "When does my refund arrive?")
SERVICE, MARKETING = Row(1, 10), Row(2, 20)


@dataclass(frozen=True)
class Known:
    situation: Situation


situations = some.builds(
    Situation,
    some.integers(1, 3),
    some.sampled_from(["comment", "direct"]),
    some.booleans(),
    some.sampled_from(["question", "praise"]),
    some.sampled_from(["en", "de"]),
    some.just("normal"),
    some.sampled_from(["refund", "hello", ""]),
)
rows = some.lists(
    some.builds(
        Row,
        some.just(9),
        some.sampled_from([10, 20]),
        page_ids=some.frozensets(some.integers(1, 3), max_size=2),
        languages=some.frozensets(some.sampled_from(["en", "de"])),
        words=some.frozensets(some.just("refund")),
    ),
    max_size=4,
).map(lambda made: [*made, SERVICE])


def test_it_asks_for_words_as_whole_ones_in_any_case() -> None:
    row = Row(3, 30, words=frozenset({"REFUND", "money back"}))
    assert row.matches(ASKED)
    assert not row.matches(replace(ASKED, text="The refunding office"))
    assert not catches_all(row)
    assert (asks_for_words([SERVICE]), asks_for_words([SERVICE, row])) == (False, True)


@given(some.lists(situations), rows, rows)
def test_it_finds_those_and_only_those_that_go_elsewhere(past: list[Situation], before: list[Row], after: list[Row]) -> None:
    known = [Known(each) for each in past]
    found = {id(each.found) for each in compare(known, before, after)}
    for each in known:
        old, new = who_answers(before, each.situation), who_answers(after, each.situation)
        assert (id(each) in found) is (old.department_id != new.department_id)


@given(some.lists(situations), rows)
def test_the_same_rules_move_nothing(past: list[Situation], same: list[Row]) -> None:
    assert list(compare([Known(each) for each in past], same, same)) == []
