"""One page for each customer, and what colleagues can do there."""

import pytest
from django.test import Client

from answerable.cases import operations as cases
from answerable.channels.models import Page
from answerable.customers import operations as customers
from answerable.customers.models import Apart, Identifier, Merger, Person
from answerable.customers.operations import Identified, StandingDraft, Told, Who
from answerable.journal.record import PROGRAM, Actor
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company, add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client, company: Company) -> Client:
    """Jonas is signed in."""
    client.force_login(company.jonas)
    return client


def called(person_email: str, name: str = "", summary: str = "Asked for the refund by telephone.") -> int:
    who = Who((Identified("email", person_email),), name)
    [kept] = customers.keep_touchpoints([(Told("exchange", person_email, "phone", "in", LONG_AGO, summary), who)], now=LONG_AGO)
    return kept.touchpoint.person_id


def test_it_shows_everything_of_one_customer_on_one_page(desk: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    cases.note(case.pk, "Rang her back.", actor=Actor(company.jonas.pk, company.jonas.department_id), now=LONG_AGO)
    customers.identify(case.person_id, Identified("email", "amara@example.org"), actor=PROGRAM, now=LONG_AGO)
    called("amara@example.org")
    shown = desk.get(f"/customers/{case.person_id}").content.decode()
    for words in ("Amara Nwosu", "@amaranwosu", "amara@example.org", "They called", "Asked for the refund by telephone.", "Rang her back."):
        assert words in shown
    assert f"/cases/{case.pk}" in shown


def test_what_stands_on_a_hidden_page_is_neither_shown_nor_counted(desk: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    hidden = add_page(company, {"id": "p2", "kind": "comments", "name": "Hidden Quay", "handle": "hq", "secret": "x", "token": "t"})
    other = case_of(hidden, "The otters ate my refund.")
    assert other.person_id == case.person_id
    both = desk.get("/customers?q=Amara").content.decode()
    assert "2 cases" in both
    from answerable.access.models import Grant

    Grant.objects.filter(page=hidden).delete()
    shown, found = (desk.get(address).content.decode() for address in (f"/customers/{case.person_id}", "/customers?q=Amara"))
    assert "otters" not in shown
    assert "1 case<" in found


@pytest.mark.parametrize("words", ["Amara", "@amara", "amara@example.org", "hr 1", "+49 30 123456"])
def test_it_finds_a_customer_by_whatever_is_known(desk: Client, page: Page, words: str) -> None:
    case = case_of(page)
    for kind, value in (("email", "amara@example.org"), ("number", "HR 1"), ("phone", "+4930123456")):
        customers.identify(case.person_id, Identified(kind, value), actor=PROGRAM, now=LONG_AGO)
    assert f'href="/customers/{case.person_id}"' in desk.get("/customers", {"q": words}).content.decode()


def test_it_merges_two_after_a_look_at_both_and_takes_them_apart(desk: Client, page: Page) -> None:
    case = case_of(page, "Where is my refund? My address is amara@example.org")
    other = called("amara@example.org", "A. Nwosu")
    assert "Named what belongs to them: amara@example.org" in desk.get(f"/customers/{case.person_id}/likeness").content.decode()
    looked = desk.get(f"/customers/{case.person_id}/merger?with={other}").content.decode()
    assert "Merge, and keep the name A. Nwosu" in looked
    desk.post(f"/customers/{case.person_id}/merger", {"other": other})
    assert desk.get(f"/customers/{other}").headers["Location"] == f"/customers/{case.person_id}"
    assert "They called" in desk.get(f"/customers/{case.person_id}").content.decode()
    desk.post(f"/customer-mergers/{Merger.objects.get().pk}", {"_method": "DELETE"})
    assert "They called" not in desk.get(f"/customers/{case.person_id}").content.decode()
    desk.post(f"/customers/{case.person_id}/likeness", {"other": other})
    assert Apart.objects.count() == 1
    assert "May be" not in desk.get(f"/customers/{case.person_id}/likeness").content.decode()


def test_it_keeps_standing_value_and_numbers(desk: Client, page: Page) -> None:
    case = case_of(page)
    customers.add_standing(StandingDraft("Gold"), actor=PROGRAM, now=LONG_AGO)
    address = f"/customers/{case.person_id}"
    wrong = desk.post(address, {"_method": "PATCH", "standing": "gold", "value": "12.5", "currency": "XXQ"})
    assert (wrong.status_code, "This is no currency" in wrong.content.decode()) == (422, True)
    desk.post(address, {"_method": "PATCH", "standing": "gold", "value": "1250.50", "currency": "eur"})
    assert Person.objects.values_list("standing", "value_minor", "value_currency").get(pk=case.person_id) == ("gold", 125_050, "EUR")
    assert "€1,250.50" in desk.get(address).content.decode()
    assert desk.post(f"{address}/identifiers", {"kind": "phone", "value": "030 1"}).status_code == 422
    desk.post(f"{address}/identifiers", {"kind": "phone", "value": "+49 30 123456"})
    kept = Identifier.objects.get()
    assert kept.value == "+4930123456"
    somebody = called("ben@example.org")
    taken = desk.post(f"/customers/{somebody}/identifiers", {"kind": "phone", "value": "+4930123456"})
    assert (taken.status_code, "belongs to another customer" in taken.content.decode()) == (409, True)
    desk.post(f"/customer-identifiers/{kept.pk}", {"_method": "DELETE"})
    assert not Identifier.objects.filter(kind="phone").exists()
