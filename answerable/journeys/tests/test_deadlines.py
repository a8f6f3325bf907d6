"""Who hears of a deadline: somebody on shift ahead of it, then the lead, then the owners; and what happens while nobody is there."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail

from answerable.access import operations as access
from answerable.alerts.models import Alert
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.approving.pr_matter import restrict
from answerable.journeys.telling.deadlines import warn_of_deadlines
from answerable.routing import operations as routing
from answerable.sla import operations as sla
from answerable.sla.models import Calendar, Clock
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Department, Member
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
ALWAYS = {str(day): [[0, 1440]] for day in range(7)}


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    """A case of the service team, whose clocks run day and night."""
    Calendar.objects.update(hours=ALWAYS)
    return case_of(page)


@pytest.fixture
def clock(case: Case) -> Clock:
    return Clock.objects.get(case=case, kind="first_response")


def there(*members: Member, now: datetime) -> None:
    """These are on shift and nobody else."""
    for member in Member.objects.all():
        staff.say_presence(member.pk, "online" if member in members else "off", actor=PROGRAM, now=now)
        staff.see(Member.objects.select_related("presence").get(pk=member.pk), now=now)


def told() -> set[str]:
    """Who has an alert of a deadline that stands."""
    return set(Alert.objects.filter(cause__startswith="deadline ", over_at=None).values_list("member__name", flat=True))


def steps(clock: Clock, present: Iterable[Member]) -> list[set[str]]:
    """Who is told at each of the three steps."""
    found = []
    for _step in range(3):
        clock.refresh_from_db()
        assert clock.tell_at is not None
        there(*present, now=clock.tell_at)
        warn_of_deadlines(clock.tell_at)
        found.append(told())
    return found


@pytest.mark.capability("C25")
def test_whoever_has_the_case_is_warned_then_the_lead_hears_of_it_then_the_owners(company: Company, case: Case, clock: Clock) -> None:
    routing.take(case.pk, actor=queries.actor(company.jonas), now=clock.started_at)
    jonas, priya, robin = "Jonas Lindqvist", "Priya Raman", "Robin Hale"
    assert steps(clock, [company.jonas, company.maya]) == [{jonas}, {jonas, priya}, {jonas, priya, robin}]
    kinds = Event.objects.filter(case_id=case.pk, kind__in=["sla.warned", "sla.missed", "sla.escalated"]).order_by("id")
    assert list(kinds.values_list("kind", flat=True)) == ["sla.warned", "sla.missed", "sla.escalated"]


def test_the_department_on_shift_is_warned_of_what_nobody_has(company: Company, clock: Clock) -> None:
    assert steps(clock, [company.jonas, company.maya, company.lena])[0] == {"Jonas Lindqvist", "Maya Okafor"}


def test_a_deputy_is_warned_instead(company: Company, case: Case, clock: Clock) -> None:
    routing.take(case.pk, actor=queries.actor(company.jonas), now=clock.started_at)
    staff.depute(company.jonas.pk, company.lena.pk, actor=PROGRAM, now=clock.started_at)
    assert steps(clock, [company.maya, company.lena])[0] == {"Lena Brandt"}


def test_nobody_hears_of_a_page_that_they_do_not_see(company: Company, clock: Clock) -> None:
    assert steps(clock, [company.charlie])[0] == {"Priya Raman"}


def test_a_pr_matter_is_told_to_those_alone_who_see_it(company: Company, case: Case, clock: Clock) -> None:
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=clock.started_at)
    restrict(case.pk, actor=PROGRAM, now=clock.started_at)
    staff.depute(company.lena.pk, company.jonas.pk, actor=PROGRAM, now=clock.started_at)
    assert clock.tell_at is not None
    there(company.jonas, company.priya, now=clock.tell_at)
    warn_of_deadlines(clock.tell_at)
    assert told() == {"Lena Brandt"}, "she leads her department; her deputy is not named for it"
    there(company.jonas, company.lena, now=clock.tell_at + MINUTE)
    warn_of_deadlines(clock.tell_at + MINUTE)
    assert told() == {"Lena Brandt"}
    clock.refresh_from_db()
    assert not clock.is_owed


def test_each_step_is_told_once_and_no_more_when_it_is_answered(company: Company, case: Case, clock: Clock) -> None:
    assert clock.tell_at is not None
    there(company.jonas, now=clock.tell_at)
    assert warn_of_deadlines(clock.tell_at) == 1
    assert warn_of_deadlines(clock.tell_at + MINUTE) == 0
    assert told() == {"Jonas Lindqvist"}
    sla.answer([case.pk], at=clock.tell_at + MINUTE, now=clock.tell_at + MINUTE)
    assert warn_of_deadlines(clock.tell_at + 2 * MINUTE) == 0
    assert told() == set()


def test_what_nobody_was_there_for_is_told_when_the_shift_begins(company: Company, clock: Clock) -> None:
    assert clock.tell_at is not None
    there(now=clock.tell_at)
    warn_of_deadlines(clock.tell_at)
    assert told() == {"Priya Raman"}, "the lead hears of it at once"
    there(company.maya, now=clock.tell_at + MINUTE)
    warn_of_deadlines(clock.tell_at + MINUTE)
    assert told() == {"Priya Raman", "Maya Okafor"}
    assert warn_of_deadlines(clock.tell_at + 2 * MINUTE) == 0


@pytest.mark.parametrize(
    ("text", "is_written"), [("Where is my refund?", False), ("A passenger collapsed on platform 4, call an ambulance", True)]
)
def test_the_contact_of_the_department_hears_at_once_of_what_is_critical_while_nobody_is_there(
    company: Company, page: Page, django_capture_on_commit_callbacks: Any, text: str, is_written: bool
) -> None:
    Calendar.objects.update(hours=ALWAYS)
    Department.objects.update(alert_email="duty@harbour.example")
    clock = Clock.objects.get(case=case_of(page, text), kind="first_response")
    assert clock.tell_at is not None
    there(now=clock.tell_at)
    with django_capture_on_commit_callbacks(execute=True):
        warn_of_deadlines(clock.tell_at)
    assert [each.to for each in mail.outbox] == ([["duty@harbour.example"]] if is_written else [])
