"""Clocks from the first message to the last answer, with real rows."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Brand, Page
from answerable.customers.models import Person
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.sla import operations as sla
from answerable.sla import queries
from answerable.sla.errors import UnusableHours
from answerable.sla.models import Calendar, Clock, Target
from answerable.sla.operations import Need

pytestmark = pytest.mark.django_db

FIRST, NEXT, RESOLUTION = Clock.Kind.FIRST_RESPONSE, Clock.Kind.NEXT_RESPONSE, Clock.Kind.RESOLUTION


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


FRIDAY = at("2026-06-19T16:45")
MONDAY = at("2026-06-22T09:00")


@pytest.fixture
def calendar() -> Calendar:
    return sla.set_up("UTC", now=FRIDAY)


@pytest.fixture
def page() -> Page:
    brand = Brand.objects.create(name="Harbour Rail", prefix="HR")
    return Page.objects.create(brand=brand, network="sandbox", kind="page", external_id="1", name="Harbour Rail", created_at=FRIDAY)


@pytest.fixture
def case(page: Page, calendar: Calendar) -> Case:
    return open_case(page)


def open_case(page: Page) -> Case:
    person = Person.objects.create(name="Amara Nwosu", first_seen_at=FRIDAY)
    return Case.objects.create(page=page, person=person, opened_at=FRIDAY)


def need(case: Case, since: datetime, urgency: str = "normal") -> Need:
    return Need(case.id, case.page_id, urgency, since)


def start(case: Case, since: datetime, urgency: str = "normal") -> set[int]:
    return sla.start([need(case, since, urgency)], now=since)


def answer(case: Case, moment: datetime) -> set[int]:
    return sla.answer([case.id], at=moment, now=moment)


def clock(case: Case, kind: str) -> Clock:
    return Clock.objects.filter(case=case, kind=kind).latest("id")


def events(case: Case) -> list[Any]:
    return list(Event.objects.filter(case_id=case.id).order_by("id").values_list("kind", flat=True))


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
    Target.objects.create(calendar=calendar, page=case.page, response_minutes=7, resolution_minutes=8)
    start(case, MONDAY, "critical")
    assert clock(case, FIRST).due_at == MONDAY + timedelta(minutes=7)


def test_it_starts_nothing_where_no_target_applies(page: Page) -> None:
    assert not queries.has_default_target()
    assert start(open_case(page), FRIDAY) == set()
    assert not Clock.objects.exists()


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


def test_it_tells_the_history_of_a_case(case: Case) -> None:
    start(case, MONDAY)
    answer(case, MONDAY + timedelta(hours=1))
    start(case, MONDAY + timedelta(hours=5))
    assert [each.kind for each in queries.history(case.id)] == [FIRST, RESOLUTION, NEXT]


def test_it_sets_up_once_and_keeps_what_was_changed(calendar: Calendar) -> None:
    Target.objects.filter(urgency="critical").update(response_minutes=3)
    assert sla.set_up("Europe/Berlin", now=MONDAY) == calendar
    assert Target.objects.get(urgency="critical").response_minutes == 3
    assert (Calendar.objects.get().timezone, Target.objects.count()) == ("UTC", 4)
    assert Event.objects.filter(kind="sla.set_up").count() == 1
    assert queries.has_default_target()


def test_it_refuses_a_time_zone_that_nobody_knows() -> None:
    with pytest.raises(UnusableHours, match="Mars/Olympus is not a time zone"):
        sla.set_up("Mars/Olympus", now=MONDAY)
    assert not Calendar.objects.exists()


def test_it_needs_few_statements_for_many_cases(page: Page, calendar: Calendar, django_assert_max_num_queries: Any) -> None:
    cases = [open_case(page) for _ in range(40)]
    with django_assert_max_num_queries(8):
        sla.start([need(case, MONDAY) for case in cases], now=MONDAY)
    with django_assert_max_num_queries(7):
        sla.answer([case.id for case in cases], at=MONDAY, now=MONDAY)
    with django_assert_max_num_queries(14):
        sla.start([need(case, MONDAY) for case in cases], now=MONDAY)
    assert Clock.objects.count() == 120
