"""Being told while the desk is closed: switched on in a browser, off by its line, and by signing out."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from answerable.alerts import queries
from answerable.alerts.models import Device
from answerable.core.settings import get_settings
from answerable.journal.models import Event
from answerable.staff.models import Member
from tests.cast import PASSWORD, Company
from tests.push_service import PushService

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def signed_in(member: Member, client: Client | None = None) -> Client:
    """Through the form, as people do; in a browser that was used before, or a new one."""
    client = client or Client(headers={"User-Agent": FIREFOX})
    assert client.post("/account/login/", {"login": member.email, "password": PASSWORD}).status_code == 302
    return client


def switch_on(client: Client, push_service: PushService, name: str = "one") -> Device:
    address = push_service.browser(name)
    said = {"endpoint": address.endpoint, "key": address.key, "secret": address.secret}
    assert client.post("/you/devices", said).status_code == 201
    return Device.objects.latest("id")


def test_it_is_listed_with_its_name_and_taken_away(push_service: PushService, company: Company) -> None:
    client = signed_in(company.jonas)
    assert "Firefox on Linux" not in client.get("/you").content.decode()
    device = switch_on(client, push_service)
    html = client.get("/you").content.decode()
    assert "Firefox on Linux" in html
    assert "data-push-here" in html
    assert "data-push-here" not in signed_in(company.jonas).get("/you").content.decode(), "the other browser is not that one"
    assert client.post(f"/you/devices/{device.pk}", {"_method": "DELETE"}).status_code == 302
    html = client.get("/you").content.decode()
    assert "“Firefox on Linux” is told no more" in html
    assert "data-push-here" not in html
    assert list(Event.objects.filter(kind__startswith="device.").values_list("kind", "member_id").order_by("id")) == [
        ("device.added", company.jonas.pk),
        ("device.removed", company.jonas.pk),
    ]


def test_it_can_be_tried(push_service: PushService, company: Company) -> None:
    client = signed_in(company.jonas)
    device = switch_on(client, push_service)
    assert client.post(f"/you/devices/{device.pk}/trial").status_code == 302
    assert push_service.told()[0]["body"] == "This is a trial: alerts arrive in this browser."
    push_service.status = 500
    answer = client.post(f"/you/devices/{device.pk}/trial")
    assert answer.status_code == 422
    assert "The push service 127.0.0.1 has trouble of its own (500)." in answer.content.decode()
    assert "has trouble of its own" in client.get("/you").content.decode()
    push_service.status = 410
    assert client.post(f"/you/devices/{device.pk}/trial").status_code == 422
    assert queries.devices_of(company.jonas.pk) == []


def test_a_browser_of_somebody_else_is_not_theirs(push_service: PushService, company: Company) -> None:
    device = switch_on(signed_in(company.jonas), push_service)
    maya = signed_in(company.maya)
    assert maya.post(f"/you/devices/{device.pk}", {"_method": "DELETE"}).status_code == 404
    assert maya.post(f"/you/devices/{device.pk}/trial").status_code == 404
    assert queries.devices_of(company.jonas.pk) == [device]


def test_it_says_what_it_refuses(push_service: PushService, company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    client, address = signed_in(company.jonas), push_service.browser()
    said = {"endpoint": address.endpoint, "key": address.key, "secret": address.secret}
    monkeypatch.setattr(get_settings(), "push_may_be_private", False)
    answer = client.post("/you/devices", said)
    assert (answer.status_code, answer.json()["sentence"][:17]) == (422, "This address lies")
    for wrong in ({}, {**said, "key": "AAAA"}, {**said, "endpoint": "x" * 3000}):
        assert client.post("/you/devices", wrong).status_code == 422
    assert Client().post("/you/devices", said).status_code == 302
    assert not Device.objects.exists()


def test_nobody_is_told_in_more_browsers_than_anybody_has(push_service: PushService, company: Company) -> None:
    client = signed_in(company.jonas)
    for number in range(20):
        switch_on(client, push_service, f"b{number}")
    address = push_service.browser("last")
    answer = client.post("/you/devices", {"endpoint": address.endpoint, "key": address.key, "secret": address.secret})
    assert answer.status_code == 409
    assert len(queries.devices()) == 20


def test_who_logs_out_is_not_told_there_any_more(push_service: PushService, company: Company) -> None:
    client = signed_in(company.jonas)
    there = switch_on(signed_in(company.jonas), push_service, "there")
    switch_on(client, push_service, "here")
    client.post("/account/logout/")
    assert queries.devices_of(company.jonas.pk) == [there]


def test_a_browser_is_known_again_after_its_session_ended_by_itself(push_service: PushService, company: Company) -> None:
    client = signed_in(company.jonas)
    device = switch_on(client, push_service)
    del client.cookies["sessionid"]
    signed_in(company.jonas, client)
    assert queries.devices() == [device], "a session that runs out is no wish"
    assert "data-push-here" in client.get("/you").content.decode()
    client.post("/account/logout/")
    assert queries.devices() == []


def test_whoever_signs_in_next_there_ends_what_was_told_to_another(push_service: PushService, company: Company) -> None:
    client = signed_in(company.jonas)
    switch_on(client, push_service)
    del client.cookies["sessionid"]
    signed_in(company.maya, client)
    assert queries.devices() == []


def test_signing_a_browser_out_from_another_ends_it(push_service: PushService, company: Company) -> None:
    here, there, third = (signed_in(company.jonas) for _ in range(3))
    kept = switch_on(here, push_service, "here")
    switch_on(there, push_service, "there")
    session = UserSession.objects.get(session_key=there.session.session_key)
    here.post(f"/you/sessions/{session.pk}", {"_method": "DELETE"})
    assert queries.devices() == [kept]
    switch_on(third, push_service, "third")
    here.post("/you/sessions", {"_method": "DELETE"})
    assert queries.devices() == [kept]


def test_a_new_password_ends_every_other_browser(push_service: PushService, company: Company) -> None:
    here = signed_in(company.jonas)
    kept = switch_on(here, push_service, "here")
    switch_on(signed_in(company.jonas), push_service, "there")
    new = "four trains a day"
    assert here.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new}).status_code == 302
    assert queries.devices() == [kept]


def test_the_worker_stands_at_the_root_for_anybody(client: Client, company: Company) -> None:
    answer = client.get("/worker.js")
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (200, "text/javascript; charset=utf-8", "no-cache")
    assert b"showNotification" in answer.content
