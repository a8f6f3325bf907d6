"""What an answer stops, and what then waits."""

from datetime import timedelta

import pytest

from answerable.cases.models import Case
from answerable.sla import operations as sla
from answerable.sla import queries
from answerable.sla.models import Target
from answerable.sla.tests.scene import FIRST, FRIDAY, MONDAY, NEXT, RESOLUTION, answer, at, clock, events, need, start

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("minutes", "is_met"), [(240, True), (241, False)])
def test_it_stops_the_response_and_hands_the_turn_over(case: Case, minutes: int, is_met: bool) -> None:
    start(case, MONDAY)
    assert answer(case, MONDAY + timedelta(minutes=minutes)) == {case.id}
    assert clock(case, FIRST).is_met is is_met
    resolution = clock(case, RESOLUTION)
    assert (resolution.due_at, resolution.remaining_seconds) == (None, (960 - minutes) * 60)
    assert queries.shown([case.id]) == {case.id: resolution}
    assert events(case)[2:] == ["sla.answered", "sla.paused"]


def test_it_counts_an_answer_after_closing_time_as_late(case: Case) -> None:
    Target.objects.update(response_minutes=15)
    start(case, FRIDAY)
    assert clock(case, FIRST).due_at == at("2026-06-19T17:00")
    answer(case, at("2026-06-19T20:00"))
    assert clock(case, FIRST).is_met is False


def test_it_answers_only_once(case: Case) -> None:
    start(case, MONDAY)
    answer(case, MONDAY + timedelta(minutes=9))
    assert answer(case, MONDAY + timedelta(minutes=19)) == set()
    assert clock(case, FIRST).stopped_at == MONDAY + timedelta(minutes=9)
    assert clock(case, RESOLUTION).paused_at == MONDAY + timedelta(minutes=9)


def test_it_does_not_take_an_older_answer_for_an_answer(case: Case) -> None:
    start(case, MONDAY)
    assert answer(case, MONDAY - timedelta(minutes=1)) == set()
    assert clock(case, FIRST).stopped_at is None
    assert clock(case, RESOLUTION).paused_at is None


def test_it_lets_the_customers_time_not_count(case: Case) -> None:
    start(case, MONDAY)
    answer(case, MONDAY + timedelta(hours=1))
    start(case, MONDAY + timedelta(hours=5))
    response, resolution = clock(case, NEXT), clock(case, RESOLUTION)
    assert response.due_at == MONDAY + timedelta(days=1, hours=1)
    assert resolution.due_at == at("2026-06-24T13:00")
    assert (resolution.paused_at, resolution.remaining_seconds) == (None, None)
    assert queries.shown([case.id]) == {case.id: response}
    assert events(case)[4:] == ["sla.resumed", "sla.started"]


def test_it_goes_on_from_the_pause_when_the_message_is_older(case: Case) -> None:
    start(case, MONDAY)
    answer(case, MONDAY + timedelta(hours=1))
    sla.start([need(case, MONDAY + timedelta(minutes=30))], now=MONDAY + timedelta(hours=2))
    assert clock(case, RESOLUTION).due_at == at("2026-06-23T17:00")


def test_it_tells_the_history_of_a_case(case: Case) -> None:
    start(case, MONDAY)
    answer(case, MONDAY + timedelta(hours=1))
    start(case, MONDAY + timedelta(hours=5))
    assert [each.kind for each in queries.history(case.id)] == [FIRST, RESOLUTION, NEXT]
