"""A clock comes out the same in whatever order things become known, and time that waits is not counted."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.sla.models import Calendar, Clock, Target
from answerable.sla.rules.business_time import elapsed
from answerable.sla.tests.test_business_time import NIGHT, OFFICE, SPLIT, WEEKDAYS

zones = st.sampled_from(["Europe/Berlin", "America/New_York", "UTC"])
calendars = st.builds(Calendar, hours=st.sampled_from([OFFICE, WEEKDAYS, SPLIT, NIGHT]), timezone=zones)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))
minutes = st.integers(1, 3_000)
kinds = st.sampled_from(["first_response", "next_response", "resolution"])


def target(calendar: Calendar, number: int, length: int, cutoff: int | None = None) -> Target:
    """One that asks for its own standing, so that each is another."""
    return Target(
        calendar=calendar, standing=f"{number}", response_minutes=length, next_minutes=length, resolution_minutes=length,
        cutoff_minute=cutoff, lead_minutes=30, further_minutes=60,
    )  # fmt: skip


def told(targets: Sequence[Target], kind: str, start: datetime) -> Clock:
    """A clock to which one target after the other became known."""
    clock = Clock.begun(1, kind, targets[0], at=start)
    for each in targets[1:]:
        clock.hasten(each)
    return clock


@pytest.mark.capability("C23")
@given(calendars, kinds, moments, st.lists(st.tuples(minutes, st.none() | st.integers(0, 1440)), min_size=2, max_size=4), st.randoms())
def test_the_strictest_target_counts_in_whatever_order_they_become_known(
    calendar: Calendar, kind: str, start: datetime, lengths: list[tuple[int, int | None]], dice: object
) -> None:
    targets = [target(calendar, number, length, cutoff) for number, (length, cutoff) in enumerate(lengths)]
    shuffled = list(targets)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random
    one, other = told(targets, kind, start), told(shuffled, kind, start)
    assert one.seconds_left(start) == other.seconds_left(start) == min(told([each], kind, start).seconds_left(start) for each in targets)
    assert one.seconds_left(start) >= 0


@given(calendars, moments, minutes, st.lists(st.timedeltas(timedelta(0), timedelta(days=4)), max_size=6), st.integers(0, 6))
def test_what_waits_loses_no_time_whenever_a_stricter_target_becomes_known(
    calendar: Calendar, start: datetime, less: int, spans: list[timedelta], place: int
) -> None:
    clock, at, ran = Clock.begun(1, "resolution", target(calendar, 0, 4_000), at=start), start, 0.0
    strict = target(calendar, 1, 4_000 - less)
    for number, span in enumerate(spans):
        if number == place and not clock.paused_at:
            clock.hasten(strict)
        if clock.paused_at:
            clock.go_on(at + span)
        else:
            ran += elapsed(at, at + span, calendar.opening)
            clock.pause(at + span)
        at += span
    if clock.paused_at:
        clock.go_on(at)
    clock.hasten(strict)
    assert clock.seconds_left(at) == pytest.approx((4_000 - less) * 60 - ran, abs=1e-3)


@given(calendars, kinds, moments, minutes)
def test_somebody_is_told_ahead_and_never_before_it_began(calendar: Calendar, kind: str, start: datetime, length: int) -> None:
    clock = Clock.begun(1, kind, target(calendar, 0, length), at=start)
    assert clock.tell_at is not None
    assert clock.due_at is not None
    assert clock.tell_at <= clock.due_at
    assert elapsed(start, clock.tell_at, calendar.opening) >= length * 60 / 2 - 1e-3
