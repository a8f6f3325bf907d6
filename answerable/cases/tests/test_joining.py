"""Which case a thread goes on in."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases.rules.joining import REOPEN_WINDOW, Thread, joins

NOON = datetime(2026, 6, 22, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("thread", "after", "goes_on"),
    [
        (None, SECOND, False),
        (Thread(1, 1, True, None), timedelta(days=900), True),
        (Thread(1, 1, True, NOON), timedelta(days=900), True),
        (Thread(1, 1, False, NOON), SECOND, True),
        (Thread(1, 1, False, NOON), REOPEN_WINDOW, True),
        (Thread(1, 1, False, NOON), REOPEN_WINDOW + SECOND, False),
        (Thread(1, 1, False, NOON), -timedelta(days=30), True),
        (Thread(1, 1, False, None), timedelta(days=900), True),
    ],
)
def test_it_goes_on_in_an_open_case_and_for_a_fortnight_in_a_closed_one(thread: Thread | None, after: timedelta, goes_on: bool) -> None:
    assert joins(thread, NOON + after) is goes_on
