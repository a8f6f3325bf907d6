"""What colleagues can do, how much at a time, who stands in for them, and whether they say that they are there."""

from datetime import date

import pytest
from django.test import Client

from answerable.core import clock
from answerable.staff import queries as staff
from answerable.staff.models import Deputy, Member
from tests.cast import PASSWORD, Company

pytestmark = pytest.mark.django_db
SKILLS = {"_method": "PATCH", "languages": ["de", "en"], "subjects": "Refunds, accessibility , refunds,", "capacity": "12"}


def deputy(company: Company, **more: str) -> dict[str, str]:
    return {"_method": "PATCH", "deputy": str(company.maya.pk), "from_on": "", "until_on": "", **more}


def test_a_lead_says_what_their_people_can_do(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    assert client.post(f"/people/{company.jonas.pk}/work", SKILLS).status_code == 302
    jonas = Member.objects.get(pk=company.jonas.pk)
    assert (jonas.languages, jonas.subjects, jonas.capacity) == (["de", "en"], ["refunds", "accessibility"], 12)
    assert staff.subjects() == ["accessibility", "refunds"]
    assert "Deutsch, English, refunds, accessibility · 12 cases at a time" in client.get("/people").content.decode()


def test_it_refuses_a_capacity_of_none_and_a_language_nobody_reads(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    assert client.post(f"/people/{company.jonas.pk}/work", SKILLS | {"capacity": "0"}).status_code == 422
    assert client.post(f"/people/{company.jonas.pk}/work", SKILLS | {"languages": ["xx"]}).status_code == 422
    assert Member.objects.get(pk=company.jonas.pk).languages == []


def test_everybody_names_their_own_deputy(client: Client, company: Company) -> None:
    client.force_login(company.jonas)
    address = f"/people/{company.jonas.pk}/deputy"
    assert client.post(address, deputy(company, from_on="2027-08-01", until_on="2027-08-14")).status_code == 302
    agreed = Deputy.objects.get(member=company.jonas)
    assert (agreed.deputy_id, agreed.from_on, agreed.until_on) == (company.maya.pk, date(2027, 8, 1), date(2027, 8, 14))
    page = client.get(f"/people/{company.jonas.pk}/work").content.decode()
    assert 'value="2027-08-14"' in page
    assert "What they can do" not in page
    assert client.post(address, deputy(company, from_on="2027-08-02", until_on="2027-08-01")).status_code == 422
    assert client.post(address, deputy(company, deputy=str(company.jonas.pk))).status_code == 422
    client.post(address, deputy(company, deputy=""))
    assert not Deputy.objects.exists()


def test_nobody_says_it_for_colleagues_of_others(client: Client, company: Company) -> None:
    for member in (company.lena, company.maya):
        client.force_login(member)
        assert client.get(f"/people/{company.jonas.pk}/work").status_code == 403
        assert client.post(f"/people/{company.jonas.pk}/deputy", deputy(company)).status_code == 403
        assert client.post(f"/people/{company.jonas.pk}/work", SKILLS).status_code == 403
    client.force_login(company.jonas)
    assert client.post(f"/people/{company.jonas.pk}/work", SKILLS).status_code == 403
    assert not Deputy.objects.exists()


def test_who_signs_in_is_there_until_they_say_otherwise(client: Client, company: Company) -> None:
    client.post("/account/login/", {"login": company.jonas.email, "password": PASSWORD})
    assert presence(company.jonas) == "online"
    page = client.get("/people").content.decode()
    assert "Service, on shift" in page
    answer = client.post("/you/presence", {"_method": "PATCH", "said": "off"}, HTTP_HX_REQUEST="true").content.decode()
    assert "Service, off shift" in answer
    assert 'value="off" aria-pressed="true"' in answer
    assert presence(company.jonas) == "off"
    assert client.post("/you/presence", {"_method": "PATCH", "said": "asleep"}).status_code == 422
    back = client.post("/you/presence", {"_method": "PATCH", "said": "online"}, HTTP_REFERER="http://testserver/people")
    assert back["Location"] == "http://testserver/people"
    assert client.post("/you/presence", {"_method": "PATCH", "said": "online"}, HTTP_REFERER="http://evil.example/")["Location"] == "/"


def presence(member: Member) -> str:
    return staff.presence(Member.objects.select_related("presence").get(pk=member.pk), clock.now())
