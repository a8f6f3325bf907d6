"""Open cases after the ownership rules changed: they go along unless somebody took them or gave them away, and they come back."""

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.assign import assign
from answerable.journeys.company.move_open import move_open
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.models import Ownership
from answerable.routing.operations import Draft
from answerable.staff import operations as people
from answerable.staff import queries as staff
from answerable.staff.models import Department
from tests.arrivals import arrive_together, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
REFUNDS = "Where is my refund? My train was cancelled."


def agreed(company: Company, *first: Draft) -> tuple[int, int]:
    """These rules before the one that catches all; the versions before and after."""
    rows = [*first, Draft(company.departments["Service"].pk)]
    return queries.version_in_force(), routing.agree(rows, actor=staff.actor(company.robin), now=clock.now())


def refunds(department_id: int) -> Draft:
    return Draft(department_id, {"words": ["refund"]})


def of(case: Case) -> Ownership:
    return Ownership.objects.select_related("department").get(pk=case.pk)


def test_the_next_message_goes_by_the_new_rule_and_earlier_cases_stay(company: Company, page: Page) -> None:
    early = case_of(page, REFUNDS)
    agreed(company, refunds(company.departments["Marketing"].pk))
    late = case_of(page, REFUNDS, name="Bela Kova")
    assert [of(each).department.name for each in (early, late)] == ["Service", "Marketing"]


def test_open_cases_go_along_unless_somebody_took_them_or_gave_them_away(company: Company, page: Page) -> None:
    names = ("Amara", "Bela", "Chidi", "Dana")
    waiting, taken, given, other = (
        each.case for each in arrive_together(page, dict(zip(names, [REFUNDS] * 3 + ["When is the next train?"], strict=True)))
    )
    routing.take(taken.pk, actor=staff.actor(company.jonas), now=clock.now())
    marketing = company.departments["Marketing"].pk
    assign(given.pk, department_id=marketing, member_id=None, member=company.robin, now=clock.now())
    legal = people.establish("Legal", discipline=Department.Discipline.OTHER, actor=PROGRAM, now=clock.now()).pk
    before, after = agreed(company, refunds(legal))
    assert move_open(before, after, company.robin.pk) == 1
    assert [of(each).department.name for each in (waiting, taken, given, other)] == ["Legal", "Service", "Marketing", "Service"]
    event = Event.objects.get(kind="case.moved")
    assert (event.case_id, event.member_id, event.data["department"]) == (waiting.pk, company.robin.pk, legal)
    assert move_open(before, after, company.robin.pk) == 0
    _again, back = agreed(company)
    assert move_open(after, back, company.robin.pk) == 1
    assert of(waiting).department.name == "Service"
