"""The most specific target applies; a batch asks once a case."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.sla.rules.need import Need, needs_by_case
from answerable.sla.rules.which_target import About, Key, fitting, weight, which_target

NOW = datetime(2026, 6, 18, 14, 0, tzinfo=UTC)
GOLD = About(1, "high", topic_ids=(7, 3), standing="gold")
ORDER = list(fitting(GOLD))
OTHERS = [Key(2, "high"), Key(1, "low"), Key(None, "low"), Key(topic_id=8), Key(standing="press"), Key(2, "high", 7, "gold")]


@pytest.mark.parametrize("known", range(len(ORDER)))
def test_it_prefers_the_more_specific(known: int) -> None:
    targets = {key: key for key in [*ORDER[known:], *OTHERS]}
    assert which_target(targets, GOLD) == ORDER[known]


@pytest.mark.parametrize(
    ("winner", "loser"),
    [
        (Key(standing="gold"), Key(1, "high", 7)),
        (Key(topic_id=7), Key(1, "high")),
        (Key(topic_id=7), Key(1, "high", 3)),
        (Key(topic_id=3), Key(1, "high")),
        (Key(1), Key(urgency="high")),
        (Key(urgency="high"), Key()),
    ],
)
def test_the_customer_outweighs_the_topic_that_the_page_that_the_urgency(winner: Key, loser: Key) -> None:
    assert which_target({loser: loser, winner: winner}, GOLD) == winner


def test_they_stand_in_lists_as_they_are_met() -> None:
    own = [key for key in ORDER if key.topic_id != 3]
    assert sorted(reversed(own), key=weight) == own


def test_it_finds_none_where_none_applies() -> None:
    assert which_target(dict.fromkeys(OTHERS, "another"), GOLD) is None


def test_it_takes_the_earliest_message_and_the_highest_urgency_of_a_case() -> None:
    early, late = NOW - timedelta(hours=2), NOW - timedelta(hours=1)
    needs = [Need(7, 1, "low", late), Need(7, 1, "critical", late), Need(7, 1, "", early), Need(8, 1, "", late)]
    assert needs_by_case(needs, NOW) == {7: Need(7, 1, "critical", early), 8: Need(8, 1, "", late)}


def test_it_lets_nobody_wait_from_the_future_on() -> None:
    assert needs_by_case([Need(7, 1, "low", NOW + timedelta(days=27_000))], NOW)[7].since == NOW
