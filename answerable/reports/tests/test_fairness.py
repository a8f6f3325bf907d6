"""Which cases the parity report compares, and what it knows of them."""

from datetime import timedelta

import pytest

from answerable.channels.models import Page
from answerable.core import clock
from answerable.goodwill import operations as goodwill
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.merge import merge
from answerable.reports.queries import Given, currencies_given, handled
from answerable.reports.rules.fairness import Handled, Problem
from answerable.staff import queries as staff
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests.arrivals import arrive, case_of
from tests.cast import Company
from tests.gestures import was_given

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C22")]
COMPLAINT = "My train was late and the heating was broken. I am not happy."


def asked(page: Page, currency: str = "EUR", besides: tuple[int, ...] = ()) -> list[Handled]:
    now = clock.now()
    return handled(Given([page.pk], now - timedelta(days=90), now, currency, besides))


def test_it_knows_of_cases_of_the_same_problem_also_those_that_got_nothing(company: Company, page: Page) -> None:
    loud = arrive(page, COMPLAINT, followers=25_000).case
    quiet = arrive(page, COMPLAINT, name="Bo Lund", kind="direct").case
    case_of(page, "When does the last train to Kesterby leave?", name="Cy Dahl")
    assert asked(page) == []
    was_given(company, loud, 40)
    was_given(company, loud, 5)
    made = {each.case_id: each for each in asked(page)}
    service = company.departments["Service"].pk
    assert made[loud.pk] == Handled(
        loud.pk, page.pk, Problem(None, "complaint"), True, 25_000, page.network, service, is_given=True, amount=4500
    )
    assert (made[quiet.pk].is_public, made[quiet.pk].is_given, made[quiet.pk].amount) == (False, False, None)
    assert len(made) == 2
    assert [each.case_id for each in asked(page, besides=(loud.pk,))] == []


def test_it_goes_by_the_topic_where_there_is_one_and_never_adds_currencies(company: Company, page: Page) -> None:
    cases = [case_of(page, COMPLAINT, name=name) for name in ("Ada", "Ben", "Cleo")]
    topic = topics.add_topic(TopicDraft("Late"), actor=PROGRAM, now=clock.now())
    for case in cases[:2]:
        topics.put(case.pk, topic.pk, actor=PROGRAM, now=clock.now())
    was_given(company, cases[0], 40)
    assert {each.case_id: each.problem for each in asked(page)} == dict.fromkeys([cases[0].pk, cases[1].pk], Problem(topic.pk, ""))
    assert [(each.is_given, each.amount) for each in asked(page, "GBP")] == [(True, None), (False, None)]
    assert currencies_given([page.pk], clock.now() - timedelta(days=2)) == ["EUR"]


def test_it_counts_what_was_given_where_the_case_went_and_not_what_was_taken_back(company: Company, page: Page) -> None:
    case, other = case_of(page, COMPLAINT), case_of(page, COMPLAINT, name="Bo Lund")
    was_given(company, other, 20)
    back = was_given(company, case, 90)
    goodwill.take_back(back.pk, is_in_charge=True, actor=staff.actor(company.priya), now=clock.now())
    merge(other.pk, into=case.pk, member=company.jonas, now=clock.now())
    assert [(each.case_id, each.amount) for each in asked(page)] == [(case.pk, 2000)]
