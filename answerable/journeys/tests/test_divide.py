"""A part of a case becomes a case of its own, and goes back."""

from datetime import timedelta

import pytest

from answerable.cases import queries
from answerable.cases.errors import CannotDivide
from answerable.cases.models import Case, Leg, Message
from answerable.channels.models import Page
from answerable.core.errors import Invisible
from answerable.inbox.models import Row
from answerable.journeys.casework.close import Ending, close, reopen
from answerable.journeys.casework.correct import correct
from answerable.journeys.casework.divide import divide, unite
from answerable.journeys.tests.test_merge import now, state
from answerable.routing.models import Ownership
from answerable.sla.models import Clock
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter(company: Company, page: Page) -> tuple[Case, Message]:
    """A case in which, once it is answered, a second matter begins: the new trains, of which marketing hears."""
    case = case_of(page, ago=timedelta(minutes=9))
    asked = Message.objects.get(case=case)
    arrive(page, "It is on its way.", page_says=True, parent_id=asked.external_id, ago=timedelta(minutes=7))
    praise = arrive(page, "I love the new trains, thank you!", ago=timedelta(minutes=5))
    correct(praise.pk, member=company.jonas, now=now(), reason="praise", needs_response=False)
    return case, praise


def test_it_makes_a_case_with_an_owner_by_the_rules(company: Company, page: Page, matter: tuple[Case, Message]) -> None:
    case, praise = matter
    new = divide(case.pk, message_id=praise.pk, is_whole_leg=False, member=company.jonas, now=now())
    assert Ownership.objects.get(case_id=new).department == company.departments["Marketing"]
    assert Ownership.objects.get(case=case).department == company.departments["Service"]
    assert Message.objects.get(pk=praise.pk).case_id == new
    assert set(Row.objects.values_list("case_id", "last_message_id")) == {(case.pk, praise.pk - 1), (new, praise.pk)}
    assert set(Clock.objects.filter(stopped_at=None).values_list("case_id", flat=True)) == {case.pk}


def test_it_goes_on_in_the_new_case(company: Company, page: Page, matter: tuple[Case, Message]) -> None:
    case, praise = matter
    asked = Message.objects.filter(case=case).order_by("id").first()
    assert asked is not None
    new = divide(case.pk, message_id=praise.pk, is_whole_leg=False, member=company.jonas, now=now())
    assert arrive(page, "And where do they run?").case_id == new
    ours = arrive(page, "Your refund is on its way.", page_says=True, parent_id=asked.external_id, ago=timedelta(0))
    assert ours.case == case


def test_it_is_taken_back_exactly(company: Company, page: Page, matter: tuple[Case, Message]) -> None:
    case, praise = matter
    before = state(case.pk)
    new = divide(case.pk, message_id=praise.pk, is_whole_leg=False, member=company.jonas, now=now())
    assert unite(new, member=company.jonas, now=now()) == case.pk
    after = state(case.pk)
    assert after.pop("legs") == [*before.pop("legs"), (Leg.objects.latest("pk").pk, case.pk, False)]
    assert [each for each in after.pop("owners") if each[0] == case.pk] == before.pop("owners")
    assert after == before
    assert queries.leads_to(new) == case.pk


def test_it_moves_a_whole_conversation(company: Company, page: Page) -> None:
    case = case_of(page)
    public = Message.objects.get(case=case)
    private = arrive(page, "Can you tell me here what my fare was?", kind="direct", origin_id=public.external_id)
    assert private.case == case
    new = divide(case.pk, message_id=private.pk, is_whole_leg=True, member=company.jonas, now=now())
    assert [leg.case_id for leg in Leg.objects.order_by("pk")] == [case.pk, new]
    assert unite(new, member=company.jonas, now=now()) == case.pk
    assert {leg.case_id for leg in Leg.objects.all()} == {case.pk}


def test_it_opens_again_with_a_thread_that_was_cut(company: Company, page: Page, matter: tuple[Case, Message]) -> None:
    case, praise = matter
    new = divide(case.pk, message_id=praise.pk, is_whole_leg=False, member=company.jonas, now=now())
    unite(new, member=company.jonas, now=now())
    close(case.pk, Ending(silence="no_need"), member=company.jonas, now=now())
    reopen(case.pk, member=company.jonas, now=now())
    assert Leg.objects.filter(case=case, is_open=True).count() == 1


def test_it_refuses_to_begin_with_ours_or_to_leave_nothing(company: Company, page: Page, matter: tuple[Case, Message]) -> None:
    case, praise = matter
    first = Message.objects.filter(case=case).order_by("id").first()
    assert first is not None
    ours = arrive(page, "We will look.", page_says=True, parent_id=first.external_id)
    for message_id, is_whole_leg in ((ours.pk, False), (first.pk, False), (praise.pk, True)):
        with pytest.raises(CannotDivide):
            divide(case.pk, message_id=message_id, is_whole_leg=is_whole_leg, member=company.jonas, now=now())
    with pytest.raises(Invisible):
        divide(case.pk, message_id=praise.pk + 99, is_whole_leg=False, member=company.jonas, now=now())
    with pytest.raises(Invisible):
        divide(case.pk, message_id=praise.pk, is_whole_leg=False, member=company.charlie, now=now())
