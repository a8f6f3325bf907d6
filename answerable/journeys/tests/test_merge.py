"""Two cases become one, and two again."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from answerable.access.models import Grant
from answerable.cases import operations as cases
from answerable.cases import queries
from answerable.cases.errors import CaseClosed, NotMerged, SameCase
from answerable.cases.models import Case, Leg, Message
from answerable.channels.models import Page
from answerable.core.errors import Forbidden, Invisible
from answerable.inbox.models import Row
from answerable.inbox.operations import rebuild
from answerable.journal.models import Event
from answerable.journal.record import Actor
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.casework.merge import merge, part
from answerable.reports.models import MessageFact
from answerable.routing.models import Ownership
from answerable.sla.models import Clock
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


def now() -> datetime:
    return datetime.now(UTC)


def state(*case_ids: int) -> dict[str, Any]:
    """Everything that a merger touches, as rows."""
    running = Clock.objects.filter(case_id__in=case_ids, stopped_at=None)
    return {
        "cases": list(Case.objects.filter(pk__in=case_ids).order_by("pk").values_list("pk", "is_open")),
        "legs": list(Leg.objects.order_by("pk").values_list("pk", "case_id", "is_open")),
        "messages": list(Message.objects.order_by("pk").values_list("pk", "case_id", "leg_id")),
        "owners": list(Ownership.objects.order_by("case_id").values_list("case_id", "department_id", "member_id")),
        "clocks": sorted(running.values_list("case_id", "kind", "started_at", "due_at", "target_id", "remaining_seconds"), key=str),
        "rows": list(Row.objects.order_by("case_id").values()),
        "facts": list(MessageFact.objects.order_by("message_id").values()),
    }


@pytest.fixture
def pair(company: Company, page: Page) -> tuple[Case, Case]:
    """Two cases of two customers; the second has waited longer."""
    return case_of(page), case_of(page, "You cancelled my train, this is a disgrace!", name="Ben Oduya", ago=timedelta(minutes=30))


def test_it_shows_everything_in_the_one_that_stays(company: Company, page: Page, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    due = Clock.objects.get(case=goes, kind=Clock.Kind.FIRST_RESPONSE).due_at
    cases.note(goes.pk, "Called them.", actor=Actor(company.jonas.pk, company.jonas.department_id), now=now())
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    assert set(Message.objects.values_list("case_id", flat=True)) == {stays.pk}
    assert [each.text for each in queries.notes(stays.pk)] == ["Called them."]
    assert Clock.objects.get(case=stays, kind=Clock.Kind.FIRST_RESPONSE, stopped_at=None).due_at == due
    assert not Clock.objects.filter(case=goes, stopped_at=None).exists()
    assert set(MessageFact.objects.values_list("case_id", flat=True)) == {stays.pk}
    assert queries.leads_to(goes.pk) == stays.pk
    assert set(Event.objects.filter(kind__in=["case.merged", "case.went_into"]).values_list("case_id", flat=True)) == {stays.pk, goes.pk}
    assert list(Row.objects.values_list("case_id", "due_at")) == [(stays.pk, due)]
    rebuild()
    assert list(Row.objects.values_list("case_id", flat=True)) == [stays.pk]


def test_it_takes_what_is_written_since_into_the_one_that_stays(company: Company, page: Page, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    assert arrive(page, "Hello? Is anybody there?", name="Ben Oduya").case == stays


@pytest.mark.parametrize("is_swapped", [False, True])
def test_it_is_taken_back_exactly(company: Company, page: Page, pair: tuple[Case, Case], is_swapped: bool) -> None:
    stays, goes = reversed(pair) if is_swapped else pair
    before = state(stays.pk, goes.pk)
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    assert state(stays.pk, goes.pk) != before
    part(goes.pk, member=company.jonas, now=now())
    assert state(stays.pk, goes.pk) == before


def test_it_takes_new_messages_along_when_it_is_taken_back(company: Company, page: Page, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    new = arrive(page, "Where is my refund? I asked for it twice.", name="Ben Oduya")
    part(goes.pk, member=company.jonas, now=now())
    new.refresh_from_db()
    assert new.case == goes
    assert Row.objects.get(case=goes).last_message_id == new.pk
    assert Row.objects.get(case=stays).customer_name == "Amara Nwosu"


def test_it_leaves_who_was_not_answered_waiting(company: Company, page: Page, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    asked = Message.objects.get(case=stays).external_id
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    arrive(page, "Sorry: the refund is on its way.", page_says=True, parent_id=asked, ago=timedelta(0))
    response = Clock.objects.filter(stopped_at=None).exclude(kind=Clock.Kind.RESOLUTION)
    assert not response.exists()
    part(goes.pk, member=company.jonas, now=now())
    assert [clock.case_id for clock in response] == [goes.pk]
    assert list(Row.objects.order_by("case_id").values_list("needs_response", flat=True)) == [False, True]


def test_it_refuses_what_cannot_be_merged(company: Company, page: Page, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    with pytest.raises(SameCase):
        merge(stays.pk, into=stays.pk, member=company.jonas, now=now())
    with pytest.raises(NotMerged):
        part(goes.pk, member=company.jonas, now=now())
    with pytest.raises(Invisible):
        merge(goes.pk, into=stays.pk, member=company.charlie, now=now())
    Grant.objects.filter(member=company.maya).update(actions=["see", "note"])
    with pytest.raises(Forbidden):
        merge(goes.pk, into=stays.pk, member=company.maya, now=now())
    close(goes.pk, Ending(silence="no_need"), member=company.jonas, now=now())
    with pytest.raises(CaseClosed):
        merge(goes.pk, into=stays.pk, member=company.jonas, now=now())


def test_it_goes_through_a_chain_and_back_in_any_order(company: Company, page: Page, pair: tuple[Case, Case]) -> None:
    first, second = pair
    third = case_of(page, "My luggage is lost, who helps me?", name="Chen Li")
    before = state(first.pk, second.pk, third.pk)
    merge(first.pk, into=second.pk, member=company.jonas, now=now())
    merge(second.pk, into=third.pk, member=company.jonas, now=now())
    assert queries.leads_to(first.pk) == third.pk
    assert [each.case_id for each in queries.mergers(third.pk)] == [second.pk, first.pk]
    part(first.pk, member=company.jonas, now=now())
    part(second.pk, member=company.jonas, now=now())
    assert state(first.pk, second.pk, third.pk) == before
