"""Taking, giving, closing: changes of state, each a resource."""

import pytest
from django.test import Client

from answerable.access.models import Grant
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.routing.models import Ownership
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)


def test_it_is_taken_and_put_back(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/ownership").status_code == 302
    assert Ownership.objects.get().member_id == company.jonas.pk
    client.force_login(company.maya)
    assert client.post(f"/cases/{case.pk}/ownership").status_code == 409
    client.force_login(company.jonas)
    assert client.delete(f"/cases/{case.pk}/ownership").status_code == 302
    assert Ownership.objects.get().member_id is None


def test_it_is_given_to_a_person_with_their_department(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.priya)
    form = {"_method": "PATCH", "department": company.departments["Service"].pk, "member": company.lena.pk}
    answer = client.post(f"/cases/{case.pk}/ownership", form, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert "Marketing, Lena Brandt" in answer.content.decode()
    owner = Ownership.objects.get()
    assert (owner.department, owner.member_id) == (company.departments["Marketing"], company.lena.pk)


def test_it_is_not_given_to_who_cannot_answer(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    form = {"_method": "PATCH", "department": company.departments["Service"].pk, "member": company.charlie.pk}
    assert client.post(f"/cases/{case.pk}/ownership", form).status_code == 422
    assert client.post(f"/cases/{case.pk}/ownership", {"_method": "PATCH", "department": 999999}).status_code == 422
    assert client.post(f"/cases/{case.pk}/ownership", {"_method": "PATCH"}).status_code == 422
    assert Ownership.objects.get().member_id is None


def test_it_is_closed_and_opened_again(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/closure", {"outcome": "solved", "how": "silence", "silence": "no_need"}).status_code == 302
    assert client.post(f"/cases/{case.pk}/closure", {"outcome": "solved", "how": "silence", "silence": "no_need"}).status_code == 409
    assert b"Closed by you, Service" in client.get(f"/cases/{case.pk}").content
    assert client.post(f"/cases/{case.pk}/closure", {"_method": "DELETE"}).status_code == 302
    assert Case.objects.get().is_open


@pytest.mark.parametrize("rest", ["closure", "ownership"])
def test_it_stays_as_it_is_for_who_may_not(client: Client, company: Company, case: Case, rest: str) -> None:
    client.force_login(company.charlie)
    assert client.post(f"/cases/{case.pk}/{rest}").status_code == 404
    Grant.objects.filter(member=company.jonas).update(actions=["see", "note"])
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/{rest}").status_code == 403
    assert client.delete(f"/cases/{case.pk}/{rest}").status_code == 403
    assert client.get(f"/cases/{case.pk}/{rest}").status_code in {403, 405}
    assert Case.objects.get().is_open
    assert Ownership.objects.get().member_id is None
