"""What a trial of the matrix foresees, from what was measured: hours, answers on the day, hand-offs."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F

from answerable.channels.models import Page
from answerable.core import clock
from answerable.effort.models import Span
from answerable.journeys.company.ownership_files import bring_in
from answerable.journeys.company.try_ownership import try_out
from answerable.reports.models import MessageFact
from answerable.reports.queries import Wanted, service_levels
from answerable.reports.rules import forecast
from answerable.routing import operations as routing
from answerable.routing.operations import Receiver
from answerable.routing.rules.packet import Packet
from answerable.staff import queries as staff
from answerable.staff.models import Member
from tests.arrivals import arrive_together
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C07")]
FILE = """
responsibilities: 1
rows:
  - situation: Refund asked
    when: {words: [refund]}
    responsible: Marketing
  - {situation: Praise, when: {reason: praise}, responsible: Marketing}
  - {situation: Everything else, responsible: Service}
"""
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def few_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forecast, "ENOUGH", 1)


@pytest.fixture
def refunds(company: Company, page: Page) -> list[int]:
    """Service answered a question at once, one refund a day later and one not; marketing answers at once. Refunds would be marketing's."""
    late, praise, asked, never = arrive_together(
        page,
        {"Bo": "I want my refund", "Flo": "Great job, best railway ever!", "Di": "When does the train leave?", "Cy": "Where is my refund?"},
    )
    facts = MessageFact.objects.filter(message__in=[praise, asked])
    facts.update(outcome="answered", answered_at=F("posted_at"), answer_id=1, band=-40)
    MessageFact.objects.filter(message=late).update(outcome="answered", answered_at=F("posted_at") + 30 * HOUR, answer_id=1, band=-5)
    bring_in(FILE, member=company.robin, now=clock.now())
    return [late.case_id, never.case_id]


def ahead(company: Company) -> dict[str, Any]:
    found: dict[str, Any] = try_out(7, member=company.robin, now=clock.now()).found["ahead"]
    return found


def test_what_would_move_is_answered_as_its_new_department_answers(company: Company, page: Page, refunds: list[int]) -> None:
    told = ahead(company)
    assert told["same_day"] == {"needed": 4, "now": 2, "then": 4.0, "borrowed": []}
    assert told["hours"] == []
    kept = service_levels(Wanted([page.pk], clock.now() - 7 * 24 * HOUR, clock.now()), zone="UTC", now=clock.now())
    assert sum(each.same_day for each in kept) == told["same_day"]["now"]


def test_hours_are_reckoned_with_the_people_who_have_them(company: Company, page: Page, refunds: list[int]) -> None:
    service, marketing = company.departments["Service"].pk, company.departments["Marketing"].pk
    common = {"member_id": company.jonas.pk, "page_id": page.pk, "started_at": clock.now() - 2 * HOUR}
    for case_id in refunds:
        Span.objects.create(case_id=case_id, department_id=service, seconds=600, **common)
    Member.objects.filter(department_id=marketing).update(is_active=False)
    told = ahead(company)
    times = {key: (before, after) for key, before, after, _on_shift in told["hours"]}
    assert times == {service: (1800.0, 600.0), marketing: (600.0, 1800.0)}
    assert {key: on_shift > 0 for key, *_times, on_shift in told["hours"]} == {service: True, marketing: False}
    assert told["same_day"]["then"] == pytest.approx(1 + 3 * 600 / 1800)


def test_a_hand_off_to_where_it_would_begin_is_saved(company: Company, page: Page, refunds: list[int]) -> None:
    receiver = Receiver(company.departments["Marketing"].pk, None, clock.now() + HOUR)
    for case_id in refunds:
        routing.hand_off(case_id, Packet("He waits.", "Refund him."), receiver, actor=staff.actor(company.jonas), now=clock.now())
    routing.give_back(refunds[0], "Refunds are yours.", actor=staff.actor(company.lena), now=clock.now())
    assert ahead(company)["hand_offs"] == {"cases": 4, "handed": 1, "saved": 1}
