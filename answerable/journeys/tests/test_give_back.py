"""Nobody keeps a case that they cannot answer."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from answerable.access import operations as access
from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.casework import give_back
from answerable.journeys.casework.give_back import JOB, give_back_cases
from answerable.journeys.casework.take import take
from answerable.journeys.company import manage_people
from answerable.routing.models import Ownership
from answerable.staff.models import Member
from tests.arrivals import case_of
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


def given(page: Page, to: Member) -> Ownership:
    case = case_of(page, name=f"{to.name}'s customer on {page.name}")
    take(case.pk, member=to, now=clock.now())
    return Ownership.objects.get(case=case)


def owner_of(owned: Ownership) -> int | None:
    owned.refresh_from_db()
    return owned.member_id


def test_who_left_in_the_moment_of_being_given_a_case_does_not_keep_it(company: Company, page: Page) -> None:
    owned, theirs = given(page, company.jonas), given(page, company.maya)
    Member.objects.filter(pk=company.jonas.pk).update(is_active=False)
    assert give_back_cases() == 1
    assert owner_of(owned) is None
    assert owner_of(theirs) == company.maya.pk
    assert Event.objects.filter(kind="case.released", case_id=owned.case_id).count() == 1
    assert give_back_cases() == 0


def test_many_go_back_a_batch_at_a_time(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(give_back, "AT_ONCE", 1)
    first, second = given(page, company.jonas), Ownership.objects.get(case=case_of(page, name="Another"))
    take(second.case_id, member=company.jonas, now=clock.now())
    Member.objects.filter(pk=company.jonas.pk).update(is_active=False)
    assert give_back_cases() == 2
    assert (owner_of(first), owner_of(second)) == (None, None)


def test_who_may_not_answer_on_a_page_any_more_keeps_the_cases_of_others(company: Company, page: Page) -> None:
    other = add_page(company, {"id": "page2", "kind": "direct", "name": "Inbox", "handle": "i", "secret": "s", "token": "t"})
    access.grant(company.jonas.pk, other.pk, list(Action), actor=PROGRAM, now=clock.now())
    here, there = given(page, company.jonas), given(other, company.jonas)
    assert give_back_cases() == 0
    manage_people.change_grants(company.jonas.pk, {page.pk: [Action.SEE, Action.NOTE]}, by=company.robin, now=clock.now())
    assert give_back_cases() == 1
    assert (owner_of(here), owner_of(there)) == (None, company.jonas.pk)


def test_it_is_looked_for_as_soon_as_somebody_may_do_less(company: Company, page: Page) -> None:
    manage_people.change_grants(company.jonas.pk, {page.pk: [Action.SEE]}, by=company.robin, now=clock.now())
    assert ProcrastinateJob.objects.filter(task_name=JOB).count() == 1
