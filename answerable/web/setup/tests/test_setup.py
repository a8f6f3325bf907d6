"""The first run in a browser's words."""

import pytest
from django.test import Client

from answerable.channels import queries as channels
from answerable.core.settings import get_settings
from answerable.staff import queries as staff
from tests.cast import Company

pytestmark = pytest.mark.django_db
ANSWERS = {
    "brand_name": "Harbour Rail",
    "case_prefix": "",
    "timezone": "Europe/London",
    "name": "Robin Hale",
    "email": "robin@harbourrail.example",
    "password": "quay side 48213",
}


def test_an_empty_installation_sends_everybody_to_set_up(client: Client) -> None:
    answer = client.get("/", follow=True)
    assert answer.redirect_chain[-1][0] == "/set-up"
    assert "Set up the desk" in answer.content.decode()


def test_it_makes_the_company_and_signs_its_owner_in(client: Client) -> None:
    answer = client.post("/set-up", ANSWERS, follow=True)
    assert answer.redirect_chain[-1][0] == "/set-up/page"
    assert "Try with the sandbox network" in answer.content.decode()
    assert [(each.email, each.is_owner) for each in staff.members()] == [("robin@harbourrail.example", True)]
    assert channels.brands()[0].prefix == "HR"
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("password", "password12", "too common"),
        ("password", "short", "too short"),
        ("timezone", "Mars/Olympus", "Select a valid choice"),
        ("case_prefix", "H-R", "Two to six letters"),
        ("email", "nobody", "valid email"),
        ("brand_name", "", "required"),
        ("name", "Robin\x00", "Null characters"),
    ],
)
def test_it_says_what_is_wrong_and_makes_nothing(client: Client, field: str, value: str, words: str) -> None:
    answer = client.post("/set-up", ANSWERS | {field: value})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert staff.is_empty()


def test_it_is_over_once_somebody_has_joined(client: Client, company: Company) -> None:
    assert client.get("/set-up", follow=True).redirect_chain[-1][0].startswith("/account/login")
    assert client.post("/set-up", ANSWERS).status_code == 409
    assert len(staff.members()) == len(company.members)


def test_it_says_when_no_sandbox_network_runs(client: Client, company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "sandbox_url", "http://127.0.0.1:9")
    client.force_login(company.robin)
    answer = client.post("/set-up/sandbox")
    assert answer.status_code == 503
    assert "does not answer" in answer.content.decode()


def test_only_owners_connect_the_sandbox_network(client: Client, company: Company) -> None:
    client.force_login(company.jonas)
    assert client.post("/set-up/sandbox").status_code == 403
