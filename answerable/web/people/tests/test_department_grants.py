"""A page that a whole department may work on: whoever comes to the department sees it, whoever goes does not."""

import re

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access import scope
from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.staff import queries as staff
from answerable.web.people.levels import LEVELS
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company
from tests.signing_in import surely

pytestmark = pytest.mark.django_db


def address(company: Company, name: str = "Service") -> str:
    return f"/people/departments/{company.departments[name].pk}"


def choice(html: str, page: Page) -> tuple[str, str]:
    """What is chosen for a page, and what stands beside it."""
    field = html.split(f'id="id_page_{page.pk}"')[1].split('<div class="field">')[0]
    chosen, beside = re.search(r'value="(\w+)" selected', field), re.search(r'class="field-help"[^>]*>([^<]*)<', field)
    return (chosen[1] if chosen else "", beside[1] if beside else "")


def test_a_newcomer_sees_what_the_department_does_and_not_after_moving_on(client: Client, company: Company, page: Page) -> None:
    case = case_of(page, "Where is my refund? The otters ate it.")
    surely(client, company.robin)
    client.post(f"{address(company)}/grants", {f"page_{page.pk}": "answer"})
    client.post("/people", _newcomer(company, page))
    nia = next(each for each in staff.members() if each.email == "nia@harbour.example")
    theirs = Client()
    theirs.force_login(nia)
    assert b"otters" in theirs.get(f"/cases/{case.pk}").content
    assert f"/cases/{case.pk}".encode() in theirs.get("/?view=all&q=otters").content
    moved = {"_method": "PATCH", "name": "Nia Bello", "department": company.departments["Marketing"].pk, "role": "agent"}
    assert client.post(f"/people/{nia.pk}", moved).status_code == 302
    assert theirs.get(f"/cases/{case.pk}").status_code == 404
    assert f"/cases/{case.pk}".encode() not in theirs.get("/?view=all&q=otters").content
    assert b"ate it" not in theirs.get("/?view=all&q=otters").content


def _newcomer(company: Company, page: Page) -> dict[str, object]:
    service = company.departments["Service"].pk
    return {"name": "Nia Bello", "email": "nia@harbour.example", "department": service, "role": "agent", f"page_{page.pk}": "none"}


def test_it_says_what_comes_from_the_department_so_that_nobody_wonders(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    answer = client.post(f"{address(company)}/grants", {f"page_{page.pk}": "answer"}, follow=True)
    assert "Access of Service is changed" in answer.content.decode()
    assert choice(answer.content.decode(), page) == ("answer", "")
    client.post(f"/people/{company.jonas.pk}/grants", {f"page_{page.pk}": "none"})
    html = client.get(f"/people/{company.jonas.pk}/grants").content.decode()
    assert "No access of their own" in html
    assert choice(html, page) == ("none", "Answers, from Service")
    assert scope.of(company.jonas).actions == {page.pk: LEVELS["answer"]}
    assert choice(client.get(f"/people/{company.lena.pk}/grants").content.decode(), page) == ("run", "")
    assert choice(client.get("/people/new").content.decode(), page) == ("none", "Everybody of Service: Answers")


def test_it_takes_a_page_back_and_leaves_what_is_ones_own(client: Client, company: Company, page: Page) -> None:
    service = company.departments["Service"].pk
    access.grant_department(service, page.pk, [Action.REPLY], actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.robin)
    client.post(f"{address(company)}/grants", {f"page_{page.pk}": "none"})
    assert not scope.of(company.charlie).sees(page.pk)
    assert scope.of(company.jonas).sees(page.pk)
    told = client.get("/audit?group=people").content.decode()
    assert "Access to a page was taken away from a department" in told
    assert re.search(r"was taken away from a department.{0,400}Service", told, re.DOTALL)


def test_it_refuses_a_step_that_is_none_and_whoever_is_no_owner(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    assert client.post(f"{address(company)}/grants", {f"page_{page.pk}": "everything"}).status_code == 422
    assert client.post("/people/departments/999999/grants", {f"page_{page.pk}": "run"}).status_code == 404
    client.force_login(company.priya)
    assert client.post(f"{address(company)}/grants", {f"page_{page.pk}": "run"}).status_code == 403
    assert not scope.of(company.charlie).sees(page.pk)
