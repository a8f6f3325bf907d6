"""One word for how a page's connection is doing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.channels.rules.page_state import Facts, PageState, is_silent, page_state

NOON = datetime(2026, 6, 22, 12, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
WELL = Facts(True, NOON - MINUTE, 60.0, None, None, None, None, can_renew=False)


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ({}, PageState.WORKING),
        ({"is_active": False, "failing_since": NOON - DAY}, PageState.PAUSED),
        ({"held_until": NOON + MINUTE, "failing_since": NOON - DAY}, PageState.LIMITED),
        ({"held_until": NOON, "failing_since": NOON - DAY}, PageState.FAILING),
        ({"failing_since": NOON - 2 * MINUTE}, PageState.WORKING),
        ({"failing_since": NOON - 3 * MINUTE}, PageState.FAILING),
        ({"failing_since": NOON, "is_shut_out": True}, PageState.FAILING),
        ({"is_shut_out": True}, PageState.WORKING),
        ({"is_undelivered": True, "last_refused_at": NOON - MINUTE}, PageState.UNDELIVERED),
        ({"is_undelivered": True, "failing_since": NOON - 3 * MINUTE}, PageState.FAILING),
        ({"last_refused_at": NOON - 14 * MINUTE}, PageState.REFUSED),
        ({"last_refused_at": NOON - 15 * MINUTE}, PageState.WORKING),
        ({"last_refused_at": NOON - MINUTE, "asked_at": NOON - MINUTE}, PageState.WORKING),
        ({"last_refused_at": NOON - MINUTE, "asked_at": NOON - MINUTE, "missed_at": NOON - 14 * MINUTE}, PageState.REFUSED),
        ({"last_refused_at": NOON - MINUTE, "asked_at": NOON - MINUTE, "missed_at": NOON - 15 * MINUTE}, PageState.WORKING),
        ({"last_refused_at": NOON - MINUTE, "asked_at": NOON - 10 * MINUTE}, PageState.REFUSED),
        ({"last_event_at": NOON - 31 * MINUTE}, PageState.SILENT),
        ({"last_event_at": NOON - 30 * MINUTE}, PageState.WORKING),
        ({"last_event_at": NOON - 31 * MINUTE, "usual_gap_seconds": 600.0}, PageState.WORKING),
        ({"last_event_at": NOON - 201 * MINUTE, "usual_gap_seconds": 600.0}, PageState.SILENT),
        ({"last_event_at": None}, PageState.WORKING),
        ({"last_event_at": NOON - 900 * DAY, "usual_gap_seconds": None}, PageState.WORKING),
        ({"token_expires_at": NOON + 6 * DAY}, PageState.TOKEN_ENDS),
        ({"token_expires_at": NOON - DAY}, PageState.TOKEN_ENDS),
        ({"token_expires_at": NOON + 6 * DAY, "can_renew": True}, PageState.WORKING),
        ({"token_expires_at": NOON + 7 * DAY}, PageState.WORKING),
    ],
)
def test_it_says_the_worst_that_is_true(change: dict[str, object], state: PageState) -> None:
    assert page_state(replace(WELL, **change), NOON) is state  # type: ignore[arg-type]


@given(st.floats(0, 1e6), st.timedeltas(timedelta(0), timedelta(days=365)), st.timedeltas(timedelta(0), timedelta(days=365)))
def test_it_stays_silent_until_something_is_heard(gap: float, quiet: timedelta, more: timedelta) -> None:
    facts = replace(WELL, last_event_at=NOON, usual_gap_seconds=gap)
    assert not is_silent(facts, NOON + quiet) or is_silent(facts, NOON + quiet + more)
    assert not is_silent(facts, NOON + min(quiet, timedelta(minutes=30)))


def test_it_is_only_quiet_where_the_network_says_so() -> None:
    silent = replace(WELL, last_event_at=NOON - timedelta(days=2), usual_gap_seconds=60.0, asked_at=NOON - timedelta(hours=1))
    assert is_silent(silent, NOON)
    assert not is_silent(replace(silent, asked_at=NOON - timedelta(minutes=1)), NOON)
    assert is_silent(replace(silent, asked_at=NOON - timedelta(minutes=1), missed_count=3), NOON)
