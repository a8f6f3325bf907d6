"""What closing stops, and what opening again goes on with."""

from datetime import timedelta

import pytest

from answerable.cases.models import Case
from answerable.journal.record import PROGRAM
from answerable.sla import operations as sla
from answerable.sla import queries
from answerable.sla.models import Clock
from answerable.sla.tests.scene import FIRST, MONDAY, NEXT, RESOLUTION, answer, at, clock, events, start

pytestmark = pytest.mark.django_db


def test_it_stops_everything_on_closing(case: Case) -> None:
    start(case, MONDAY)
    assert sla.stop([case.id], actor=PROGRAM, now=MONDAY + timedelta(hours=5)) == {case.id}
    assert (clock(case, FIRST).is_met, clock(case, RESOLUTION).is_met) == (False, True)
    assert queries.running([case.id]) == []
    assert queries.shown([case.id]) == {}
    assert events(case)[2:] == ["sla.stopped", "sla.stopped"]


def test_it_counts_a_waiting_resolution_as_met(case: Case) -> None:
    start(case, MONDAY)
    answer(case, MONDAY + timedelta(hours=1))
    sla.stop([case.id], actor=PROGRAM, now=MONDAY + timedelta(days=9))
    assert clock(case, RESOLUTION).is_met is True


@pytest.mark.capability("C23")
def test_it_goes_on_with_what_was_left_when_a_case_opens_again(case: Case) -> None:
    start(case, MONDAY)
    sla.stop([case.id], actor=PROGRAM, now=MONDAY + timedelta(hours=5))
    assert sla.resume([case.id], now=at("2026-06-26T16:00")) == {case.id}
    assert clock(case, RESOLUTION).due_at == at("2026-06-29T15:00")
    assert Clock.objects.filter(case=case, kind=RESOLUTION).count() == 2
    assert queries.shown([case.id]) == {case.id: clock(case, RESOLUTION)}
    assert sla.resume([case.id], now=at("2026-06-26T16:00")) == set()


def test_it_is_as_far_over_as_before_when_a_case_opens_again(case: Case) -> None:
    start(case, MONDAY, "critical")
    sla.stop([case.id], actor=PROGRAM, now=MONDAY + timedelta(hours=5))
    sla.resume([case.id], now=at("2026-06-26T16:00"))
    assert clock(case, RESOLUTION).due_at == at("2026-06-26T15:00")


def test_it_goes_on_when_a_closed_case_hears_from_its_customer(case: Case) -> None:
    start(case, MONDAY)
    sla.stop([case.id], actor=PROGRAM, now=MONDAY + timedelta(hours=5))
    start(case, at("2026-06-26T16:00"))
    assert clock(case, RESOLUTION).due_at == at("2026-06-29T15:00")
    assert clock(case, NEXT).due_at == at("2026-06-27T13:00")


def test_it_resumes_no_case_that_never_had_a_clock(case: Case) -> None:
    assert sla.resume([case.id], now=MONDAY) == set()
