"""Colleagues: invited, allowed, gone."""

import re
from itertools import pairwise
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from answerable.access import scope
from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.casework.change import change
from answerable.routing import operations as routing
from answerable.routing import queries as owned
from answerable.staff import queries as staff
from answerable.web.people.levels import LEVELS, level_of
from tests.arrivals import arrive
from tests.cast import PASSWORD, Company
from tests.signing_in import surely

pytestmark = pytest.mark.django_db


def invitation(company: Company, page: Page, **more: Any) -> dict[str, Any]:
    department = company.departments["Service"].pk
    return {
        "name": "Nia Bello",
        "email": "nia@harbour.example",
        "department": department,
        "role": "agent",
        f"page_{page.pk}": "answer",
    } | more


def test_it_invites_by_mail_and_the_link_sets_a_password(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    answer = client.post("/people", invitation(company, page), follow=True)
    assert "Nia Bello is invited" in answer.content.decode()
    nia = next(each for each in staff.members() if each.email == "nia@harbour.example")
    assert scope.of(nia).actions == {page.pk: LEVELS["answer"]}
    found = re.search(r"http://\S+", str(mail.outbox[0].body))
    assert found
    visitor = Client()
    form = visitor.get(found[0], follow=True)
    visitor.post(form.request["PATH_INFO"], {"password1": "four boats 7781", "password2": "four boats 7781"})
    assert visitor.login(email="nia@harbour.example", password="four boats 7781")


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"email": "JONAS@harbour.example"}, 409),
        ({"email": "x"}, 422),
        ({"role": "king"}, 422),
        ({"department": "99"}, 422),
        ({"name": "\0"}, 422),
    ],
)
def test_it_refuses_and_invites_nobody(client: Client, company: Company, page: Page, change: dict[str, str], status: int) -> None:
    client.force_login(company.robin)
    assert client.post("/people", invitation(company, page, **change)).status_code == status
    assert len(staff.members()) == len(company.members)
    assert mail.outbox == []


def test_it_keeps_the_invitation_when_no_mail_leaves(client: Client, company: Company, page: Page, settings: Any) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", 9
    client.force_login(company.robin)
    answer = client.post("/people", invitation(company, page), follow=True)
    assert "could not be sent" in answer.content.decode()
    assert len(staff.members()) == len(company.members) + 1


def test_it_changes_what_a_colleague_may_do(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    address = f"/people/{company.jonas.pk}/grants"
    client.post(address, {f"page_{page.pk}": "read"})
    assert scope.of(company.jonas).actions == {page.pk: LEVELS["read"]}
    assert 'value="read" selected' in client.get(address).content.decode()
    client.post(address, {f"page_{page.pk}": "none"})
    assert scope.of(company.jonas).page_ids == []
    assert client.post(address, {f"page_{page.pk}": "everything"}).status_code == 422


def test_a_leaver_is_out_at_once_and_their_cases_are_free(client: Client, company: Company, page: Page) -> None:
    case_id = arrive(page, "Where is my refund?").case_id
    take = lambda actor, now: routing.take(case_id, actor=actor, now=now)  # noqa: E731
    change(case_id, Action.REPLY, take, member=company.jonas, now=clock.now())
    theirs = Client()
    theirs.force_login(company.jonas)
    assert theirs.get("/people").status_code == 200
    surely(client, company.robin)
    client.post(f"/people/{company.jonas.pk}/departure")
    assert theirs.get("/people").status_code == 302
    ownership = owned.ownership(case_id)
    assert ownership is not None
    assert ownership.member_id is None
    assert client.get("/people").status_code == 200
    assert client.post(f"/people/{company.jonas.pk}/departure").status_code == 404


def test_it_asks_who_it_is_before_somebody_is_cut_off(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    asked = client.post(f"/people/{company.jonas.pk}/departure")
    assert asked.url.startswith("/account/reauthenticate/")  # type: ignore[attr-defined]
    assert company.jonas.pk in {each.pk for each in staff.members()}
    assert client.post(asked.url, {"password": PASSWORD}).status_code == 302  # type: ignore[attr-defined]
    assert company.jonas.pk not in {each.pk for each in staff.members()}


def test_a_leaver_comes_back_with_nothing_of_before(client: Client, company: Company, page: Page) -> None:
    surely(client, company.robin)
    client.post(f"/people/{company.jonas.pk}/departure")
    assert "Jonas Lindqvist" in client.get(f"/people/new?again={company.jonas.pk}").content.decode()
    client.post("/people", invitation(company, page, name="Jonas", email="JONAS@harbour.example", **{f"page_{page.pk}": "read"}))
    back = staff.members_by_id([company.jonas.pk])[company.jonas.pk]
    assert (back.name, back.is_active, back.has_usable_password()) == ("Jonas", True, False)
    assert scope.of(back).actions == {page.pk: LEVELS["read"]}
    assert not Client().login(email="jonas@harbour.example", password=PASSWORD)


def test_it_changes_who_somebody_is(client: Client, company: Company) -> None:
    surely(client, company.robin)
    said = {"_method": "PATCH", "name": "Jonas L", "department": company.departments["Marketing"].pk, "role": "lead"}
    assert client.post(f"/people/{company.jonas.pk}", said).status_code == 302
    jonas = staff.members_by_id([company.jonas.pk])[company.jonas.pk]
    assert (jonas.name, jonas.department.name, jonas.role) == ("Jonas L", "Marketing", "lead")
    refused = client.post(f"/people/{company.robin.pk}", {**said, "name": "Robin Hale"})
    assert (refused.status_code, "is the last owner" in refused.content.decode()) == (409, True)


def test_the_last_owner_stays(client: Client, company: Company) -> None:
    surely(client, company.robin)
    assert client.post(f"/people/{company.robin.pk}/departure").status_code == 409
    assert client.get("/people").status_code == 200


DOORS = [
    ("delete", "/people/{}/second-factor"),
    ("get", "/people/new"),
    ("post", "/people"),
    ("get", "/people/{}/grants"),
    ("post", "/people/{}/grants"),
]
DOORS += [("post", "/people/{}/invitation"), ("delete", "/people/{}/invitation"), ("post", "/people/{}/departure")]
DOORS += [("get", "/people/{}"), ("patch", "/people/{}"), ("get", "/people/second-factor"), ("patch", "/people/second-factor")]
DOORS += [("delete", "/people/{}/second-factor")]


@pytest.mark.parametrize(("method", "address"), DOORS)
def test_only_owners_change_people(client: Client, company: Company, page: Page, method: str, address: str) -> None:
    client.force_login(company.priya)
    form = invitation(company, page)
    assert getattr(client, method)(address.format(company.jonas.pk), form).status_code == 403
    client.force_login(company.robin)
    if "{}" in address:
        assert getattr(client, method)(address.format(999_999), form).status_code == 404
    assert company.jonas.pk in {each.pk for each in staff.members()}


def test_it_shows_only_pages_that_the_reader_sees(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.charlie)
    text = client.get("/people").content.decode().split("page-head")[1]
    assert "Jonas Lindqvist" in text
    assert page.name not in text
    assert "Invite a colleague" not in text


def test_every_step_includes_the_ones_before() -> None:
    steps = list(LEVELS.values())
    assert all(lower < higher for lower, higher in pairwise(steps))
    assert [level_of(actions) for actions in steps] == list(LEVELS)
    assert level_of({"reply"}) == "none"
