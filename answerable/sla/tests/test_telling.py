"""When somebody is told of a deadline, each step once."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.models import Case
from answerable.journal.models import Event
from answerable.sla import operations as sla
from answerable.sla.operations import Told
from answerable.sla.rules.hours import read_hours
from answerable.sla.rules.telling import Step, reached, tell_at
from answerable.sla.tests.scene import FIRST, MONDAY, RESOLUTION, answer, at, clock, start
from answerable.sla.tests.test_business_time import ALWAYS, WEEKDAYS

OFFICE, ROUND_THE_CLOCK = read_hours(WEEKDAYS, "UTC", []), read_hours(ALWAYS, "UTC", [])
DUE = at("2026-06-22T09:15")


@pytest.mark.capability("C25")
@pytest.mark.parametrize(
    ("step", "lead", "further", "expected"),
    [
        (Step.NOTHING, 30, 60, at("2026-06-19T16:45")),
        (Step.NOTHING, 10, 60, at("2026-06-22T09:05")),
        (Step.NOTHING, 0, 60, DUE),
        (Step.AHEAD, 30, 60, DUE),
        (Step.OVER, 30, 60, at("2026-06-22T10:15")),
        (Step.OVER, 30, 0, None),
        (Step.LATE, 30, 60, None),
    ],
)
def test_it_is_told_ahead_in_business_hours_at_the_breach_and_once_more(
    step: Step, lead: int, further: int, expected: datetime | None
) -> None:
    assert tell_at(step, DUE, OFFICE, lead_minutes=lead, further_minutes=further) == expected


@given(st.integers(0, 300), st.integers(0, 300), st.lists(st.integers(-400, 400)).map(sorted))
def test_it_never_goes_back_and_what_was_slept_through_is_told_once(lead: int, further: int, minutes: list[int]) -> None:
    step, last = Step.NOTHING, Step.NOTHING
    for minute in minutes:
        now = DUE + timedelta(minutes=minute)
        step = reached(step, DUE, now, ROUND_THE_CLOCK, lead_minutes=lead, further_minutes=further)
        assert step >= last
        assert step == reached(Step.NOTHING, DUE, now, ROUND_THE_CLOCK, lead_minutes=lead, further_minutes=further)
        last = step


@transaction.atomic
def tell(now: datetime) -> list[tuple[str, Step]]:
    """What is told now: kinds of clocks and steps."""
    due = sla.to_tell(now)
    sla.told([Told(each, [7]) for each in due], now=now)
    return [(each.kind, Step(each.step)) for each in due]


@pytest.mark.django_db
def test_a_clock_is_told_of_at_each_step_once(case: Case) -> None:
    start(case, MONDAY, "high")  # two hours for an answer: half an hour ahead, at the breach, an hour after
    assert tell(MONDAY + timedelta(minutes=89)) == []
    assert tell(MONDAY + timedelta(minutes=90)) == [(FIRST, Step.AHEAD)]
    assert tell(MONDAY + timedelta(minutes=119)) == []
    assert tell(MONDAY + timedelta(minutes=120)) == [(FIRST, Step.OVER)]
    assert tell(MONDAY + timedelta(minutes=180)) == [(FIRST, Step.LATE)]
    assert tell(MONDAY + timedelta(minutes=400)) == []
    told = Event.objects.filter(case_id=case.pk, kind__in=["sla.warned", "sla.missed", "sla.escalated"]).order_by("id")
    assert [(each.kind, each.data["told"]) for each in told] == [("sla.warned", [7]), ("sla.missed", [7]), ("sla.escalated", [7])]


@pytest.mark.django_db
def test_nobody_is_told_of_what_was_answered_or_waits(case: Case) -> None:
    start(case, MONDAY, "high")
    answer(case, MONDAY + timedelta(minutes=80))
    assert tell(MONDAY + timedelta(days=9)) == []
    start(case, MONDAY + timedelta(days=9), "high")
    assert clock(case, RESOLUTION).tell_at is not None
    assert [kind for kind, _step in tell(MONDAY + timedelta(days=9, minutes=90))] == ["next_response"]


@pytest.mark.django_db
def test_the_warning_comes_sooner_when_the_deadline_does(case: Case) -> None:
    start(case, MONDAY, "low")
    start(case, MONDAY, "critical")
    assert clock(case, FIRST).tell_at == MONDAY + timedelta(minutes=20)


@pytest.mark.django_db
def test_a_lead_is_never_longer_than_half_of_the_time(case: Case) -> None:
    start(case, MONDAY)
    target = clock(case, FIRST).target
    target.lead_minutes = 600
    assert (target.lead("first_response"), target.lead("resolution")) == (120, 480)


def test_all_is_told_by_its_last_step_after_a_long_sleep() -> None:
    assert reached(Step.NOTHING, DUE, DUE + timedelta(days=30), OFFICE, lead_minutes=30, further_minutes=60) is Step.LATE
