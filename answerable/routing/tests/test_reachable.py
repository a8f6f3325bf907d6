"""Rows that are never asked: decided by conditions, the same as by trying every situation there is."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as some

from answerable.routing.rules.reachable import unreachable
from answerable.routing.rules.who_answers import Row, Situation

REASONS = frozenset({"praise", "question"})
WORDS = ("refund", "lift")
rows = some.lists(
    some.builds(
        Row,
        some.just(9),
        some.just(10),
        page_ids=some.frozensets(some.integers(1, 2)),
        languages=some.frozensets(some.sampled_from(["en", "de"])),
        reasons=some.frozensets(some.sampled_from(sorted(REASONS))),
        visibility=some.frozensets(some.booleans()),
        words=some.frozensets(some.sampled_from(WORDS)),
        topic_ids=some.frozensets(some.just(7)),
        reach_from=some.sampled_from([0, 0, 10, 20]),
    ),
    min_size=1,
    max_size=6,
)


def everything() -> list[Situation]:
    texts = ["", *WORDS, " ".join(WORDS)]
    return [
        Situation(page, "comment", public, reason, language, "normal", text, topic, reach)
        for page, public, reason, language, text, topic, reach in product(
            (1, 2, 3), (True, False), sorted(REASONS), ("en", "de", "fr"), texts, (0, 7), (0, 10, 20)
        )
    ]


EVERYTHING = everything()


@given(rows)
def test_it_finds_those_and_only_those_that_no_message_reaches(made: list[Row]) -> None:
    asked = {next((place for place, row in enumerate(made) if row.matches(each)), None) for each in EVERYTHING}
    assert set(unreachable(made, {"reasons": REASONS})) == set(range(len(made))) - asked


def test_it_names_the_row_that_catches_it() -> None:
    made = [Row(1, 1, reasons=frozenset({"praise"})), Row(2, 1), Row(3, 1, page_ids=frozenset({4}))]
    assert unreachable(made, {}) == {2: [1]}


def test_two_rows_together_can_leave_nothing() -> None:
    halves = [Row(1, 1, visibility=frozenset({True})), Row(2, 1, visibility=frozenset({False}))]
    assert unreachable([*halves, Row(3, 1, reasons=frozenset({"praise"}))], {}) == {2: [0, 1]}


def test_a_brand_without_pages_is_reached_by_nothing_that_is_known_and_catches_nothing() -> None:
    made = [Row(1, 1, page_ids=frozenset({0})), Row(2, 1)]
    assert unreachable(made, {}) == {}
