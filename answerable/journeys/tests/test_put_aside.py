"""Cases that sleep: out of the lists, deadlines running, and back by time, by hand, or when the customer writes."""

from datetime import timedelta

import pytest

from answerable.cases.errors import CaseClosed, PastTime
from answerable.cases.models import Case, Snooze
from answerable.channels.models import Page
from answerable.core import clock
from answerable.inbox.models import Row
from answerable.journal.models import Event
from answerable.journeys.casework import close, put_aside
from answerable.sla.models import Clock
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def slept(case: Case) -> object:
    return Row.objects.values_list("snoozed_until", flat=True).get(pk=case.pk)


def put(case: Case, company: Company, hours: int = 1) -> None:
    put_aside.snooze(case.pk, until=clock.now() + hours * HOUR, member=company.jonas, now=clock.now())


def test_it_sleeps_while_its_deadline_runs_on_and_wakes_by_hand(company: Company, page: Page) -> None:
    case = case_of(page)
    running = list(Clock.objects.filter(case=case).values("due_at", "paused_at", "stopped_at"))
    put(case, company)
    put(case, company, hours=2)
    assert slept(case) == Snooze.objects.get(case=case, ended_at=None).until
    assert list(Clock.objects.filter(case=case).values("due_at", "paused_at", "stopped_at")) == running
    put_aside.wake(case.pk, member=company.jonas, now=clock.now())
    assert slept(case) is None


def test_it_wakes_when_its_time_has_come_and_not_before(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    early, late = case_of(page, name="Amara"), case_of(page, name="Bela")
    put(early, company, hours=1)
    put(late, company, hours=3)
    assert put_aside.wake_sleepers() == 0
    then = clock.now() + 2 * HOUR
    monkeypatch.setattr(clock, "now", lambda: then)
    assert put_aside.wake_sleepers() == 1
    assert slept(early) is None
    assert slept(late) is not None
    assert Event.objects.filter(kind="case.woken").values_list("case_id", "member_id").get() == (early.pk, None)


def test_it_wakes_when_the_customer_writes_and_not_for_others(company: Company, page: Page) -> None:
    case, other = case_of(page), case_of(page, name="Bela")
    put(case, company)
    put(other, company)
    arrive(page, "Hello? Is anybody there?")
    assert slept(case) is None
    assert slept(other) is not None


def test_it_refuses_a_time_that_is_over_and_a_closed_case(company: Company, page: Page) -> None:
    case = case_of(page)
    with pytest.raises(PastTime):
        put(case, company, hours=0)
    put(case, company)
    close.close(case.pk, close.Ending(silence="no_need"), member=company.jonas, now=clock.now())
    with pytest.raises(CaseClosed):
        put(case, company)
    close.reopen(case.pk, member=company.jonas, now=clock.now())
    assert slept(case) is None
