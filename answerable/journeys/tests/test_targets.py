"""Targets of topics and of customers: what becomes known later moves deadlines earlier, never later."""

from datetime import timedelta

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.customers import operations as customers
from answerable.customers.models import Person
from answerable.customers.operations import StandingDraft
from answerable.customers.rules.counting import Said
from answerable.inbox.models import Row
from answerable.journal.record import PROGRAM
from answerable.journeys.casework import mark
from answerable.journeys.customers.give import give
from answerable.sla import operations as sla
from answerable.sla.models import Calendar, Clock
from answerable.sla.operations import TargetDraft
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def day_and_night(company: Company) -> None:
    Calendar.objects.update(hours={str(day): [[0, 1440]] for day in range(7)})


def promise(first: int, **key: object) -> None:
    draft = TargetDraft(Key(**key), Times(first, first, 2000))  # type: ignore[arg-type]
    sla.keep_target(draft, actor=PROGRAM, now=clock.now())


def minutes(case: Case) -> float:
    """What the answer has from the message on."""
    found = Clock.objects.get(case=case, kind="first_response")
    assert found.due_at is not None
    assert Row.objects.get(pk=case.pk).due_at == found.due_at
    return (found.due_at - found.started_at) / timedelta(minutes=1)


def test_a_topic_that_becomes_known_hastens_and_never_delays(company: Company, page: Page) -> None:
    refunds = topics.add_topic(TopicDraft("Refunds"), actor=PROGRAM, now=clock.now())
    late = topics.add_topic(TopicDraft("Late trains", parent_id=refunds.pk), actor=PROGRAM, now=clock.now())
    lost = topics.add_topic(TopicDraft("Lost property"), actor=PROGRAM, now=clock.now())
    promise(60, topic_id=refunds.pk)
    promise(2000, topic_id=lost.pk)
    case = case_of(page)
    assert minutes(case) == 240
    mark.put_under(case.pk, lost.pk, member=company.priya, now=clock.now())
    assert minutes(case) == 240
    mark.put_under(case.pk, late.pk, member=company.priya, now=clock.now())
    assert minutes(case) == 60
    mark.put_under(case.pk, lost.pk, member=company.priya, now=clock.now())
    assert minutes(case) == 60


def test_the_customer_s_standing_counts_from_the_next_message_on(company: Company, page: Page) -> None:
    promise(15, standing="gold")
    case = case_of(page)
    assert minutes(case) == 240
    Person.objects.filter(pk=case.person_id).update(standing="gold")
    arrive(page, "Is anybody there? I asked for my refund.")
    assert minutes(case) == 15


def test_it_counts_at_once_for_who_waits_when_somebody_gives_one(company: Company, page: Page) -> None:
    gold = customers.add_standing(StandingDraft("Gold"), actor=PROGRAM, now=clock.now())
    promise(15, standing=gold.key)
    case = case_of(page)
    give(case.person_id, Said(gold.key), member=company.priya, now=clock.now())
    assert minutes(case) == 15
