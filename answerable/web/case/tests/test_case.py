"""One case as a page: who sees what of it."""

import pytest
from django.test import Client

from answerable.cases.models import Attention
from answerable.channels.models import Page
from tests.arrivals import arrive, case_of
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


def test_it_shows_the_case_beside_its_list(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}?view=untaken").content.decode()
    assert f"HR-{case.pk}" in html
    assert "Complaint from Amara Nwosu" in html
    assert "Public answer owed." in html
    assert "Not taken" in html
    assert 'aria-current="true"' in html
    assert Attention.objects.get(case=case).member_id == company.jonas.pk


def test_it_answers_with_the_panes_alone_where_htmx_asks(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in html
    assert 'id="thread"' in html
    assert 'id="context-body" hx-swap-oob' in html
    whole = client.get(f"/cases/{case.pk}", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert b"<html" in whole.content


@pytest.mark.parametrize("rest", ["", "/thread", "/row"])
def test_it_does_not_exist_for_who_may_not_see_it(client: Client, company: Company, page: Page, rest: str) -> None:
    case = case_of(page)
    client.force_login(company.charlie)
    assert client.get(f"/cases/{case.pk}{rest}").status_code == 404
    client.force_login(company.jonas)
    assert client.get(f"/cases/{case.pk + 1}{rest}").status_code == 404


def test_it_shows_an_earlier_case_of_the_same_person_only_where_visible(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    other = add_page(company, {"id": "page9", "kind": "mentions", "name": "Harbour Rail Jobs", "handle": "jobs"})
    arrive(other, "Is the depot hiring?", kind="mention")
    client.force_login(company.jonas)
    assert b"Is the depot hiring?" in client.get(f"/cases/{case.pk}").content
    from answerable.access.models import Grant

    Grant.objects.filter(member=company.jonas, page=other).delete()
    assert b"Is the depot hiring?" not in client.get(f"/cases/{case.pk}").content


def test_it_escapes_what_customers_write(client: Client, company: Company, page: Page) -> None:
    case = case_of(page, "<script>alert(1)</script> Where is my refund?", name="<b>Amara</b>")
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert "<script>alert" not in html
    assert "<b>Amara" not in html


def test_it_counts_signs_of_work(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/attention").status_code == 204
    client.force_login(company.charlie)
    assert client.post(f"/cases/{case.pk}/attention").status_code == 404
