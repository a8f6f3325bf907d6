"""How long to wait before the next try."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from answerable.publish.rules.next_try import MOST_TRIES, pause_before

TRIES = st.integers(0, 1000)
LONGEST = timedelta(minutes=10)


def test_it_doubles_from_two_seconds_to_ten_minutes() -> None:
    assert [pause_before(count, None).seconds for count in (0, 1, 2, 3, 9, 10, 11)] == [2, 2, 4, 8, 512, 600, 600]


def test_it_tries_for_most_of_an_hour() -> None:
    assert timedelta(minutes=30) < sum((pause_before(count, None) for count in range(1, MOST_TRIES)), timedelta()) < timedelta(hours=1)


@given(TRIES)
def test_it_never_gets_shorter(count: int) -> None:
    assert pause_before(count, None) <= pause_before(count + 1, None) <= LONGEST


@given(TRIES, st.timedeltas(timedelta(0), timedelta(hours=2)))
def test_it_is_never_shorter_than_asked_for(count: int, asked_for: timedelta) -> None:
    assert pause_before(count, asked_for) == max(asked_for, pause_before(count, None))
