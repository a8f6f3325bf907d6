"""Colleagues are asked about a case, which stays whose it is; one answer, by those who were asked."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.journal.record import Actor
from answerable.routing import operations as routing
from answerable.routing.errors import AnsweredAlready, NothingAsked, NotYours
from answerable.routing.models import Consultation, Ownership
from answerable.routing.operations import Question
from answerable.staff import queries as staff
from tests import arrivals
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C14")]
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=4)


@pytest.fixture
def case(page: Page) -> Case:
    return arrivals.case_of(page)


def ask(company: Company, case: Case, text: str = "May we refund this?", by: Actor | None = None) -> Consultation:
    question = Question(text, company.departments["Marketing"].pk, None, LATER)
    return routing.consult(case.pk, case.page_id, question, actor=by or staff.actor(company.jonas), now=NOW)


def test_it_is_answered_once_by_those_who_were_asked(company: Company, case: Case) -> None:
    asked, lena = ask(company, case), staff.actor(company.lena)
    with pytest.raises(NotYours):
        routing.answer_consultation(asked.pk, "Yes.", actor=staff.actor(company.maya), now=NOW)
    with pytest.raises(NothingAsked):
        routing.answer_consultation(asked.pk, " ", actor=lena, now=NOW)
    routing.answer_consultation(asked.pk, "Yes, up to 50 euros.", actor=lena, now=LATER)
    with pytest.raises(AnsweredAlready):
        routing.answer_consultation(asked.pk, "No.", actor=lena, now=LATER)
    assert Consultation.objects.get().answer == "Yes, up to 50 euros."
    assert Ownership.objects.get(case=case).department_id == company.departments["Service"].pk


def test_its_side_takes_it_back(company: Company, case: Case) -> None:
    asked = ask(company, case)
    with pytest.raises(NotYours):
        routing.withdraw_consultation(asked.pk, actor=staff.actor(company.lena), now=NOW)
    routing.withdraw_consultation(asked.pk, actor=staff.actor(company.maya), now=NOW)
    with pytest.raises(AnsweredAlready):
        routing.answer_consultation(asked.pk, "Yes.", actor=staff.actor(company.lena), now=NOW)


def test_it_asks_nothing_without_words_and_reminds_once(company: Company, case: Case) -> None:
    with pytest.raises(NothingAsked):
        ask(company, case, " ")
    asked = ask(company, case)
    assert not routing.remind(NOW)
    assert [each.pk for each in routing.remind(LATER)] == [asked.pk]
    assert not routing.remind(LATER + timedelta(days=1))
