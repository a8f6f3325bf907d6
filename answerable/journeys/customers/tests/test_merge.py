"""Customers are merged with their cases, and parted with what they wrote since."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.access import operations as access
from answerable.access import scope
from answerable.access.models import Grant
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core.errors import Forbidden
from answerable.customers import operations as customers
from answerable.customers.errors import NoSuchPerson, NotMerged
from answerable.customers.models import Identity, Person
from answerable.customers.operations import Identified, Told, Who
from answerable.inbox.models import Row
from answerable.inbox.operations import rebuild
from answerable.journal.record import PROGRAM
from answerable.journeys.customers import merge as journey
from answerable.journeys.customers import sight
from answerable.journeys.customers.alike import Why, alike
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db


def now() -> datetime:
    return datetime.now(UTC)


def rows() -> list[object]:
    return [list(model.objects.order_by("pk").values()) for model in (Case, Identity, Person, Row)]


def test_it_is_as_it_was_once_undone(company: Company, page: Page) -> None:
    ana, ben = case_of(page), case_of(page, "Where is my refund?", name="Ben Oduya")
    before = rows()
    merger = journey.merge(ben.person_id, into=ana.person_id, member=company.jonas, now=now())
    assert set(Row.objects.values_list("person_id", "customer_name")) == {(ana.person_id, ana.person.name)}
    journey.part(merger.pk, member=company.jonas, now=now())
    assert rows() == before
    rebuild()
    assert rows() == before
    with pytest.raises(NotMerged):
        journey.part(merger.pk, member=company.jonas, now=now())


def test_what_was_written_in_between_is_theirs_who_wrote_it(company: Company, page: Page) -> None:
    ana, ben = case_of(page), case_of(page, "Where is my refund?", name="Ben Oduya")
    merger = journey.merge(ben.person_id, into=ana.person_id, member=company.jonas, now=now())
    Case.objects.filter(pk=ben.pk).update(opened_at=now() - timedelta(days=90))
    later = case_of(page, "And where is my bag?", name="Ben Oduya")
    also = case_of(page, "One more question, please?", name=ana.person.name)
    assert {later.person_id, also.person_id} == {ana.person_id}
    journey.part(merger.pk, member=company.jonas, now=now())
    assert set(Case.objects.filter(person_id=ben.person_id).values_list("pk", flat=True)) == {ben.pk, later.pk}
    assert Case.objects.get(pk=also.pk).person_id == ana.person_id


def test_who_sees_no_page_of_theirs_sees_nobody(company: Company, page: Page) -> None:
    ana, ben = case_of(page), case_of(page, "Where is my refund?", name="Ben Oduya")
    with pytest.raises(NoSuchPerson):
        journey.merge(ben.person_id, into=ana.person_id, member=company.charlie, now=now())
    access.grant(company.charlie.pk, page.pk, [Grant.Action.SEE], actor=PROGRAM, now=LONG_AGO)
    assert sight.seen(scope.of(company.charlie), [ana.person_id]) == {ana.person_id}
    with pytest.raises(Forbidden):
        journey.merge(ben.person_id, into=ana.person_id, member=company.charlie, now=now())


def test_it_says_why_two_may_be_one_until_somebody_says_that_they_are_not(company: Company, page: Page) -> None:
    ana = case_of(page, "Please write to ana.meyer@example.org, where is my refund?")
    who = Who((Identified("email", "ana.meyer@example.org"),), "Ana Meyer")
    [kept] = customers.keep_touchpoints([(Told("shop", "1", "shop", "in", LONG_AGO), who)], now=LONG_AGO)
    other = kept.touchpoint.person_id
    [found] = alike([ana.person_id])
    assert (found.other_id, found.reasons) == (other, {Why.IDENTIFIER: {"ana.meyer@example.org"}})
    journey.keep_apart(other, ana.person_id, member=company.jonas, now=now())
    assert alike([ana.person_id]) == []


def test_the_same_name_alone_makes_nobody_one(company: Company, page: Page) -> None:
    ana, twin = case_of(page), case_of(page, "Where is parcel AB123456789GB?", name="Ben Oduya")
    Person.objects.filter(pk=twin.person_id).update(name=ana.person.name)
    assert alike([ana.person_id]) == []
    Identity.objects.filter(person_id=ana.person_id).update(handle="AnaM", network="mastodon")
    Identity.objects.filter(person_id=twin.person_id).update(handle="anam")
    assert [each.reasons for each in alike([ana.person_id])] == [{Why.HANDLE: {"@AnaM"}}]


def test_who_is_known_by_a_number_alone_may_be_who_is_called_the_same(company: Company, page: Page) -> None:
    ana = case_of(page)
    [known] = customers.people([Who((Identified("number", "C-1"),), ana.person.name.upper())], now=LONG_AGO)
    assert [(each.other_id, set(each.reasons)) for each in alike([ana.person_id])] == [(known.person_id, {Why.NAME})]
