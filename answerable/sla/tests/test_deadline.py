"""One reading of a deadline, and its words."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.sla.rules.deadline import Deadline, deadline
from answerable.sla.words import duration, words

NOW = datetime(2026, 6, 18, 14, 0, tzinfo=UTC)


def minutes(count: float) -> datetime:
    return NOW + timedelta(minutes=count)


@pytest.mark.capability("C23")
@pytest.mark.parametrize(
    ("due_in", "state", "text", "fraction"),
    [
        (98, "plain", "1 h 38 m left", 98 / 198),
        (185, "plain", "3 h 05 m left", 185 / 285),
        (60, "plain", "1 h 00 m left", 60 / 160),
        (59.5, "soon", "59 m left", 59.5 / 159.5),
        (0.5, "soon", "under 1 m left", 0.5 / 100.5),
        (0, "soon", "under 1 m left", 0),
        (-0.1, "over", "under 1 m over", 0),
        (-14.9, "over", "14 m over", 0),
        (60 * 52, "plain", "2 d 4 h left", 52 * 60 / (52 * 60 + 100)),
    ],
)
def test_it_tells_how_near_it_is(due_in: float, state: str, text: str, fraction: float) -> None:
    read = deadline(minutes(due_in), started_at=minutes(-100), now=NOW)
    assert (read.state, words(read), read.seconds_left) == (state, text, due_in * 60)
    assert read.fraction == pytest.approx(fraction)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(98 * 60, "Customer's turn, 1 h"), (0, "Customer's turn, under 1 m"), (-840, "Customer's turn, 14 m over")],
)
def test_it_is_the_customers_turn_while_paused(seconds: float, text: str) -> None:
    read = deadline(None, started_at=minutes(-100), now=NOW, paused_with=seconds)
    assert read == Deadline("paused", seconds_left=seconds)
    assert words(read) == text


@pytest.mark.parametrize(("stopped_in", "text", "is_late"), [(-1, "Answered in 9 m", False), (5, "Answered late, in 15 m", True)])
def test_it_tells_how_fast_it_was_answered(stopped_in: float, text: str, is_late: bool) -> None:
    read = deadline(NOW, started_at=minutes(-10), stopped_at=minutes(stopped_in), now=minutes(900))
    assert (read.state, words(read), read.is_late) == ("answered", text, is_late)


def test_it_is_silent_without_a_clock() -> None:
    assert words(deadline(None, started_at=None, now=NOW)) == ""


def test_it_survives_a_start_after_the_due_time() -> None:
    assert deadline(minutes(-5), started_at=minutes(1), now=NOW).fraction == 0


def test_it_writes_durations_in_two_units() -> None:
    assert [duration(each) for each in (59, 60, 3600, 86_399, 86_400, 90_000 * 1000)] == [
        "under 1 m", "1 m", "1 h 00 m", "23 h 59 m", "1 d 0 h", "1041 d 16 h",
    ]  # fmt: skip
