"""How cases come to people: a lead decides for their department, an owner for all, and a case says why it came to somebody."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.distribute import distribute_cases
from answerable.routing.models import Distribution
from answerable.staff import operations as staff
from answerable.staff.operations import Skills
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C11")]


def choose(client: Client, company: Company, department: str, way: str) -> int:
    path = f"/settings/assignment/{company.departments[department].pk}"
    return client.post(path, {"_method": "PATCH", "way": way}).status_code


def test_a_lead_decides_for_their_own_and_an_owner_for_all(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    html = client.get("/settings/assignment").content.decode()
    assert ("Round robin" in html, ">Marketing<" in html) == (True, False)
    assert [choose(client, company, "Service", each) for each in ("turn", "luck")] == [302, 422]
    assert [choose(client, company, each, "turn") for each in ("Marketing",)] == [403]
    client.force_login(company.robin)
    assert choose(client, company, "Marketing", "skill") == 302
    assert client.post("/settings/assignment/999", {"_method": "PATCH", "way": "turn"}).status_code == 404
    assert dict(Distribution.objects.values_list("department__name", "way")) == {"Service": "turn", "Marketing": "skill"}
    client.force_login(company.jonas)
    assert (client.get("/settings/assignment").status_code, choose(client, company, "Service", "pull")) == (403, 403)


def test_a_case_says_why_it_came_to_somebody(client: Client, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime.now(UTC)
    monday = (now + timedelta(days=7 - now.weekday())).replace(hour=12, minute=0)
    monkeypatch.setattr(clock, "now", lambda: monday)
    client.force_login(company.priya)
    choose(client, company, "Service", "skill")
    staff.equip(company.maya.pk, Skills(["en"], (), 12), actor=PROGRAM, now=monday)
    staff.say_presence(company.maya.pk, "online", actor=PROGRAM, now=monday)
    case = case_of(page)
    assert distribute_cases() == 1
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert "It came to Maya Okafor: speaks English." in html
    assert "Given out" in html
    assert "1/12" in client.get("/settings/assignment").content.decode()
    client.force_login(company.maya)
    assert "It came to you: speaks English." in client.get(f"/cases/{case.pk}").content.decode()
