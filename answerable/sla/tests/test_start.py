"""What a message of a customer starts."""

from datetime import timedelta
from typing import Any

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.sla import operations as sla
from answerable.sla.models import Calendar, Clock, Target
from answerable.sla.tests.scene import FIRST, FRIDAY, MONDAY, RESOLUTION, at, clock, events, need, open_case, start

pytestmark = pytest.mark.django_db


def test_it_starts_both_clocks_with_the_first_message(case: Case) -> None:
    assert start(case, FRIDAY, "critical") == {case.id}
    response, resolution = clock(case, FIRST), clock(case, RESOLUTION)
    assert (response.started_at, response.due_at) == (FRIDAY, at("2026-06-20T10:15"))
    assert resolution.due_at == at("2026-06-20T13:45")
    assert events(case) == ["sla.started", "sla.started"]
    event = Event.objects.get(kind="sla.started", subject_id=response.id)
    assert event.page_id == case.page_id
    assert event.data == {"clock": FIRST, "target": response.target_id, "due": at("2026-06-20T10:15").timestamp(), "met": None}


def test_it_keeps_the_first_start_when_the_customer_writes_again(case: Case) -> None:
    start(case, FRIDAY)
    assert start(case, FRIDAY + timedelta(minutes=5)) == set()
    assert clock(case, FIRST).started_at == FRIDAY
    assert Clock.objects.count() == 2


def test_it_is_due_earlier_when_it_becomes_more_urgent(case: Case) -> None:
    start(case, MONDAY, "low")
    assert start(case, MONDAY + timedelta(hours=1), "critical") == {case.id}
    assert clock(case, FIRST).due_at == MONDAY + timedelta(minutes=30)
    assert clock(case, RESOLUTION).due_at == MONDAY + timedelta(hours=4)
    assert events(case)[2:] == ["sla.hastened", "sla.hastened"]


def test_it_is_never_due_later_when_a_later_message_is_calmer(case: Case) -> None:
    start(case, MONDAY, "critical")
    assert start(case, MONDAY + timedelta(hours=1), "low") == set()
    assert clock(case, FIRST).due_at == MONDAY + timedelta(minutes=30)


def test_it_leaves_a_running_clock_alone_when_its_target_is_edited(case: Case) -> None:
    start(case, MONDAY)
    Target.objects.update(response_minutes=1)
    assert start(case, MONDAY + timedelta(hours=1)) == set()


def test_it_prefers_the_target_of_the_page(case: Case, calendar: Calendar) -> None:
    Target.objects.create(calendar=calendar, page=case.page, response_minutes=7, next_minutes=7, resolution_minutes=8)
    start(case, MONDAY, "critical")
    assert clock(case, FIRST).due_at == MONDAY + timedelta(minutes=7)


def test_it_starts_nothing_where_no_target_applies(page: Page) -> None:
    assert not Target.objects.exists()
    assert start(open_case(page), FRIDAY) == set()
    assert not Clock.objects.exists()


def test_it_needs_few_statements_for_many_cases(page: Page, calendar: Calendar, django_assert_max_num_queries: Any) -> None:
    cases = [open_case(page) for _ in range(40)]
    with django_assert_max_num_queries(8):
        sla.start([need(case, MONDAY) for case in cases], now=MONDAY)
    with django_assert_max_num_queries(7):
        sla.answer([case.id for case in cases], at=MONDAY, now=MONDAY)
    with django_assert_max_num_queries(14):
        sla.start([need(case, MONDAY) for case in cases], now=MONDAY)
    assert Clock.objects.count() == 120
