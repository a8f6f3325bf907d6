"""What is written and not sent: it outlives the browser, and nobody else sees it."""

from uuid import uuid4

import pytest
from django.test import Client

from answerable.access.models import Grant
from answerable.cases.models import Case, Leg
from answerable.channels.models import Page
from answerable.publish.models import Draft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C10")]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def case(client: Client, company: Company, page: Page) -> Case:
    client.force_login(company.jonas)
    return case_of(page)


def written(case: Case, text: str, **more: object) -> dict[str, object]:
    return {"_method": "PATCH", "mode": "public", "leg": Leg.objects.get(case=case).pk, "text": text, **more}


def test_it_is_there_after_logging_out(client: Client, company: Company, case: Case) -> None:
    assert client.post(f"/cases/{case.pk}/draft", written(case, "Dear Amara,\r\nwe")).status_code == 204
    assert Draft.objects.get().text == "Dear Amara,\nwe"
    client.logout()
    client.force_login(company.jonas)
    assert "Dear Amara," in client.get(f"/cases/{case.pk}").content.decode()
    client.force_login(company.maya)
    assert "Dear Amara," not in client.get(f"/cases/{case.pk}").content.decode()


def test_it_opens_the_tab_on_which_something_was_begun(client: Client, case: Case) -> None:
    client.post(f"/cases/{case.pk}/draft", {"_method": "PATCH", "mode": "note", "leg": "", "text": "Ask Priya"})
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert '<input type="hidden" name="mode" value="note">' in html
    assert ">Ask Priya</textarea>" in html


def test_it_is_over_when_it_was_sent(client: Client, case: Case) -> None:
    key = str(uuid4())
    client.post(f"/cases/{case.pk}/draft", written(case, "It is on", send_key=key))
    client.post(f"/cases/{case.pk}/replies", {**written(case, "It is on its way."), "_method": "POST", "send_key": key})
    assert not Draft.objects.exists()
    client.post(f"/cases/{case.pk}/draft", written(case, "It is on its", send_key=key))
    assert not Draft.objects.exists(), "a save that comes late brings nothing back"
    client.post(f"/cases/{case.pk}/draft", {"_method": "PATCH", "mode": "note", "text": "Ask"})
    client.post(f"/cases/{case.pk}/replies", {"mode": "note", "text": "Ask Priya."})
    assert not Draft.objects.exists()


def test_it_is_discarded_and_taken_back(client: Client, case: Case) -> None:
    gone = client.post(f"/cases/{case.pk}/draft", written(case, "Never mind", _method="DELETE"), headers=HTMX).content.decode()
    assert "Draft discarded" in gone
    assert "Never mind" not in gone
    back = client.post(f"/cases/{case.pk}/draft", written(case, "", _method="POST"), headers=HTMX).content.decode()
    assert ">Never mind</textarea>" in back


@pytest.mark.parametrize("wrong", [{"mode": "smoke"}, {"leg": "x"}, {"send_key": "x"}])
def test_it_refuses_what_is_no_place(client: Client, case: Case, wrong: dict[str, object]) -> None:
    assert client.post(f"/cases/{case.pk}/draft", {**written(case, "Good day."), **wrong}).status_code == 422


def test_it_refuses_another_case_s_leg_and_who_may_not_write(client: Client, company: Company, page: Page, case: Case) -> None:
    other = case_of(page, "Another matter altogether.", name="Mila Novak")
    leg = Leg.objects.get(case=other).pk
    assert client.post(f"/cases/{case.pk}/draft", {**written(case, "Hello"), "leg": leg}).status_code == 404
    Grant.objects.filter(member=company.jonas).update(actions=["see", "note"])
    assert client.post(f"/cases/{case.pk}/draft", written(case, "Hello")).status_code == 403
    assert client.post(f"/cases/{case.pk}/draft", {"_method": "PATCH", "mode": "note", "text": "Hello"}).status_code == 204


def test_it_marks_the_row_for_its_author_alone(client: Client, company: Company, case: Case) -> None:
    client.post(f"/cases/{case.pk}/draft", written(case, "Dear Amara,"))
    assert 'chip-note">Draft<' in client.get("/?view=all").content.decode()
    client.force_login(company.maya)
    assert 'chip-note">Draft<' not in client.get("/?view=all").content.decode()
