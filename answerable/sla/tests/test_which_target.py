"""The most specific target applies; a batch asks once a case."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.sla.rules.need import Need, needs_by_case
from answerable.sla.rules.which_target import which_target

NOW = datetime(2026, 6, 18, 14, 0, tzinfo=UTC)
ORDER = [(1, "high"), (1, ""), (None, "high"), (None, "")]


@pytest.mark.parametrize("known", range(4))
def test_it_prefers_the_more_specific(known: int) -> None:
    targets = {key: key for key in [*ORDER[known:], (2, "high"), (1, "low"), (None, "low")]}
    assert which_target(targets, 1, "high") == ORDER[known]


def test_it_finds_none_where_none_applies() -> None:
    assert which_target({(2, ""): "of another page", (None, "low"): "of another urgency"}, 1, "high") is None


def test_it_takes_the_earliest_message_and_the_highest_urgency_of_a_case() -> None:
    early, late = NOW - timedelta(hours=2), NOW - timedelta(hours=1)
    needs = [Need(7, 1, "low", late), Need(7, 1, "critical", late), Need(7, 1, "", early), Need(8, 1, "", late)]
    assert needs_by_case(needs, NOW) == {7: Need(7, 1, "critical", early), 8: Need(8, 1, "", late)}


def test_it_lets_nobody_wait_from_the_future_on() -> None:
    assert needs_by_case([Need(7, 1, "low", NOW + timedelta(days=27_000))], NOW)[7].since == NOW
