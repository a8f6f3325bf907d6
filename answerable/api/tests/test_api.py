"""What other programs tell, and what they are refused."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Token
from answerable.access.operations import TokenDraft
from answerable.api.urls import api, pace
from answerable.customers import operations as customers
from answerable.customers.models import Person, Touchpoint
from answerable.customers.operations import StandingDraft
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, Actor
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
CALL = {
    "source": "exchange",
    "id": "4711",
    "kind": "phone",
    "at": "2026-01-05T10:00:00+01:00",
    "customer": {"number": "hr-1", "email": "Ana@Example.org", "name": "Ana Meyer"},
    "summary": "Asked for a refund.",
}


class Program:
    """Another program of the company, with a token."""

    def __init__(self, rights: list[str], brand_id: int | None = None) -> None:
        self.token, self.secret = access.make_token(TokenDraft("CRM", rights, brand_id), actor=Actor(1, 1), now=LONG_AGO)

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        sent = {"data": json.dumps(body), "content_type": "application/json"} if body is not None else {}
        return getattr(Client(), method)(f"/api/v1/{path}", headers={"Authorization": f"Bearer {self.secret}"}, **sent)


@pytest.fixture
def crm(company: Company) -> Program:
    """It may do everything."""
    return Program(list(Token.Right.values))


def test_it_keeps_a_touchpoint_once_however_often_it_is_told(crm: Program) -> None:
    first, again = crm.ask("post", "touchpoints", CALL), crm.ask("post", "touchpoints", CALL)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    kept = Touchpoint.objects.select_related("person").get()
    assert (kept.person.name, kept.direction, kept.at) == ("Ana Meyer", "in", datetime(2026, 1, 5, 9, tzinfo=UTC))
    otherwise = crm.ask("post", "touchpoints", {**CALL, "summary": "Something else."})
    assert (otherwise.status_code, otherwise.json()["code"]) == (409, "told_otherwise")
    assert otherwise["Content-Type"] == "application/problem+json"
    assert Touchpoint.objects.get().summary == "Asked for a refund."


def test_it_knows_a_customer_by_whatever_was_told_before(crm: Program) -> None:
    crm.ask("post", "touchpoints", CALL)
    by_mail = crm.ask("post", "touchpoints", {**CALL, "id": "2", "customer": {"email": "ana@example.org", "phone": "+49 30 123456"}})
    by_phone = crm.ask("post", "touchpoints", {**CALL, "id": "3", "customer": {"phone": "004930123456"}})
    assert {each.json()["customer_id"] for each in (by_mail, by_phone)} == {Person.objects.get().pk}
    listed = crm.ask("get", "touchpoints?number=HR-1&limit=2").json()
    assert [each["id"] for each in listed["touchpoints"]] == ["4711", "2"]
    assert [each["id"] for each in crm.ask("get", f"touchpoints?after={listed['next']}").json()["touchpoints"]] == ["3"]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"kind": "telepathy"}, "kind"),
        ({"at": "2026-01-05T10:00:00"}, "at"),
        ({"customer": {}}, "customer"),
        ({"customer": {"phone": "030 123"}}, "customer"),
        ({"sumary": "misspelt"}, "sumary"),
        ({"id": ""}, "id"),
    ],
)
def test_it_says_what_is_wrong_and_keeps_nothing(crm: Program, change: dict[str, Any], where: str) -> None:
    refused = crm.ask("post", "touchpoints", CALL | change)
    said = refused.json()
    assert (refused.status_code, refused["Content-Type"], said["status"]) == (422, "application/problem+json", 422)
    assert where in [each["where"] for each in said["errors"]]
    assert not Touchpoint.objects.exists()


def test_it_refuses_what_is_yet_to_be_and_what_is_no_json(crm: Program) -> None:
    later = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    assert crm.ask("post", "touchpoints", {**CALL, "at": later}).json()["code"] == "in_the_future"
    headers = {"Authorization": f"Bearer {crm.secret}"}
    broken = Client().post("/api/v1/touchpoints", "{", content_type="application/json", headers=headers)
    assert (broken.status_code, broken["Content-Type"]) == (400, "application/problem+json")


def test_it_keeps_what_a_customer_is_to_the_company(crm: Program) -> None:
    customers.add_standing(StandingDraft("Gold"), actor=PROGRAM, now=LONG_AGO)
    said = {"name": "Ana Meyer", "emails": ["ana@example.org"], "standing": "gold", "value": {"minor": 125000, "currency": "EUR"}}
    assert [crm.ask("put", "customers/hr-1", said).status_code for _ in range(2)] == [201, 200]
    known = crm.ask("get", "customers/HR-1").json()
    assert {key: known[key] for key in ("name", "numbers", "emails", "standing", "value")} == {
        "name": "Ana Meyer",
        "numbers": ["HR-1"],
        "emails": ["ana@example.org"],
        "standing": "gold",
        "value": {"minor": 125000, "currency": "EUR"},
    }
    assert crm.ask("put", "customers/hr-1", {"standing": "platinum"}).json()["code"] == "no_such_standing"
    assert crm.ask("put", "customers/hr-2", {"emails": ["ana@example.org"]}).json()["code"] == "somebody_elses"
    assert crm.ask("get", "customers/hr-2").json()["code"] == "no_such_person"
    assert crm.ask("put", "customers/hr-1", {}).json()["standing"] == ""


@pytest.mark.parametrize(
    ("right", "allowed"),
    [
        ("touchpoints:write", {("post", "touchpoints")}),
        ("touchpoints:read", {("get", "touchpoints")}),
        ("customers:write", {("put", "customers/hr-1")}),
        ("customers:read", {("get", "customers/hr-1")}),
    ],
)
def test_a_token_does_what_it_has_the_right_to_and_nothing_else(company: Company, right: str, allowed: set[tuple[str, str]]) -> None:
    program = Program([right])
    bodies = {"post": CALL, "put": {}, "get": None}
    asked = [("post", "touchpoints"), ("get", "touchpoints"), ("put", "customers/hr-1"), ("get", "customers/hr-1")]
    refused = {(method, path) for method, path in asked if program.ask(method, path, bodies[method]).status_code == 403}
    assert refused == set(asked) - allowed


def test_a_token_of_one_brand_reads_what_was_told_for_it(company: Company, crm: Program) -> None:
    crm.ask("post", "touchpoints", CALL)
    rail = Program(list(Token.Right.values), company.brand.pk)
    rail.ask("post", "touchpoints", {**CALL, "id": "2"})
    assert [each["id"] for each in rail.ask("get", "touchpoints").json()["touchpoints"]] == ["2"]


def test_no_address_answers_without_a_token_whoever_is_signed_in(company: Company, crm: Program) -> None:
    client = Client()
    client.force_login(company.robin)
    access.revoke_token(crm.token.pk, actor=Actor(1, 1), now=LONG_AGO)
    for path in api.get_openapi_schema()["paths"]:
        for method in ("get", "post", "put", "patch", "delete"):
            for who in (Client(), client):
                assert getattr(who, method)(path.format(number="hr-1", page_id=1)).status_code in {401, 405}
            revoked = crm.ask(method, path.format(number="hr-1", page_id=1).removeprefix("/api/v1/"), None if method == "get" else {})
            assert revoked.status_code in {401, 405}
    assert (Client().get("/api/v1/touchpoints")["WWW-Authenticate"], Touchpoint.objects.count()) == ("Bearer", 0)


def test_a_token_that_asks_too_often_is_told_to_wait(crm: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "num_requests", 2)
    *before, last = [crm.ask("get", "touchpoints") for _ in range(3)]
    assert {each.status_code for each in before} == {200}
    assert (last.status_code, last.json()["code"], last["Content-Type"]) == (429, "too_often", "application/problem+json")
    assert 0 < int(last["Retry-After"]) <= 60


def test_its_secret_stands_nowhere(crm: Program) -> None:
    assert crm.secret not in json.dumps([*Token.objects.values("digest", "hint", "name")]) + json.dumps([*Event.objects.values("data")])
    before = Token.objects.get().last_used_at
    crm.ask("get", "touchpoints")
    assert before is None
    assert Token.objects.get().last_used_at is not None


def test_what_a_leaver_made_lets_nobody_in(crm: Program) -> None:
    access.revoke_tokens_of(1, actor=PROGRAM, now=LONG_AGO)
    assert crm.ask("get", "touchpoints").status_code == 401


def test_it_describes_itself(client: Client) -> None:
    told = client.get("/api/v1/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    assert set(told["paths"]) == {"/api/v1/touchpoints", "/api/v1/customers/{number}", "/api/v1/pages/{page_id}/deeds"}


def test_what_is_said_of_a_merged_customer_stays_with_them(crm: Program, company: Company) -> None:
    customers.add_standing(StandingDraft("Gold"), actor=PROGRAM, now=LONG_AGO)
    ana, other = (crm.ask("put", f"customers/hr-{number}", {}).json()["customer_id"] for number in (1, 2))
    merger = customers.merge(other, into=ana, actor=Actor(company.robin.pk, company.robin.department_id), now=LONG_AGO)
    told = crm.ask("put", "customers/hr-2", {"emails": ["ben@example.org"], "standing": "gold"}).json()
    assert (told["customer_id"], told["numbers"], told["standing"]) == (ana, ["HR-1", "HR-2"], "gold")
    customers.part(merger, actor=Actor(company.robin.pk, company.robin.department_id), now=LONG_AGO)
    first, second = (crm.ask("get", f"customers/hr-{number}").json() for number in (1, 2))
    assert (first["standing"], first["emails"]) == ("", [])
    assert (second["customer_id"], second["standing"], second["emails"]) == (other, "gold", ["ben@example.org"])


def test_it_says_which_number_is_none(crm: Program) -> None:
    refused = crm.ask("get", f"touchpoints?number={'9' * 61}")
    assert (refused.status_code, refused.json()["errors"][0]["where"]) == (422, "number")
