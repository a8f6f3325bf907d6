"""Rows made quick decide like rows asked one after the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.routing.rules.compiled import Compiled
from answerable.routing.rules.who_answers import NoCatchAll, Row, Situation, who_answers

WORDS = ["refund", "money back", "Ärger", "返金"]
situations = some.lists(
    some.builds(
        Situation,
        some.integers(1, 3),
        some.sampled_from(["comment", "direct"]),
        some.booleans(),
        some.sampled_from(["question", "praise"]),
        some.sampled_from(["en", "de"]),
        some.sampled_from(["normal", "high"]),
        some.lists(some.sampled_from([*WORDS, "REFUND", "refunding", "money", "back", "\u00a0", "ärger", "今すぐ返金して"])).map(" ".join),
        some.integers(0, 2),
        some.integers(0, 30),
        some.sampled_from(["", "gold"]),
    )
)
rows = some.lists(
    some.builds(
        Row,
        some.just(9),
        some.sampled_from([10, 20]),
        page_ids=some.frozensets(some.integers(1, 3), max_size=2),
        kinds=some.frozensets(some.just("direct")),
        languages=some.frozensets(some.sampled_from(["en", "de"])),
        urgencies=some.frozensets(some.just("high")),
        visibility=some.frozensets(some.booleans(), max_size=1),
        topic_ids=some.frozensets(some.integers(1, 2)),
        words=some.frozensets(some.sampled_from(WORDS)),
        reach_from=some.sampled_from([0, 0, 5, 20]),
        standings=some.frozensets(some.sampled_from(["gold", "press"])),
    ),
    max_size=8,
).map(lambda made: [*made, Row(1, 10)])


@given(situations, rows)
def test_it_decides_like_the_slow_way(asked: list[Situation], made: list[Row]) -> None:
    quick = Compiled(made)
    for each in asked:
        assert quick.find(each) is who_answers(made, each)


def test_it_never_leaves_a_message_without_an_owner_silently() -> None:
    with pytest.raises(NoCatchAll):
        Compiled([Row(1, 10, reasons=frozenset({"press"}))]).find(Situation(1, "comment", True, "praise", "en", "low"))
