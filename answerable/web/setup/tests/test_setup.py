"""The first run in a browser's words."""

import pytest
from django.test import Client

from answerable.channels import queries as channels
from answerable.core.settings import get_settings
from answerable.journeys.company.ownership_templates import TEMPLATES
from answerable.policy import queries as policy
from answerable.routing import queries as routing
from answerable.routing.rules.who_answers import catches_all
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


@pytest.fixture
def owner(client: Client) -> Client:
    """Whoever has just made the company."""
    client.post("/set-up", ANSWERS)
    return client


def test_it_leads_through_five_steps_and_back_to_where_one_left(owner: Client) -> None:
    assert owner.get("/set-up/next").headers["Location"] == "/set-up/page"
    for step, after in (("page", "people"), ("people", "ownership")):
        assert owner.post(f"/set-up/{step}/delay").headers["Location"] == f"/set-up/{after}"
    assert owner.get("/set-up/next").headers["Location"] == "/set-up/ownership"
    owner.post("/set-up/ownership", {"_method": "PATCH", "template": "banking"})
    assert owner.get("/set-up/next").headers["Location"] == "/set-up/guidelines"
    done = owner.post("/set-up/guidelines", {"_method": "PATCH", "text": "We say who does what by when."})
    assert done.headers["Location"] == "/"
    assert owner.get("/set-up/next").headers["Location"] == "/set-up/brand"


def test_it_agrees_on_the_rules_of_a_trade_and_makes_its_departments_once(owner: Client) -> None:
    for _ in range(2):
        owner.post("/set-up/ownership", {"_method": "PATCH", "template": "banking"})
    names = {each.pk: each.name for each in staff.departments()}
    assert sorted(names.values()) == ["Advisers", "Customer service", "Everyone", "Legal", "Press office", "Security and fraud"]
    rows = [(names[row.department_id], sorted(row.reasons)) for row in routing.rows_in_force()]
    ours = "Customer service"
    assert rows == [
        ("Security and fraud", ["safety"]),
        ("Press office", ["press"]),
        (ours, ["complaint"]),
        (ours, ["complaint"]),
        ("Advisers", ["sales"]),
        (ours, []),
    ]


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_every_template_gives_every_message_an_owner(owner: Client, template: str) -> None:
    owner.post("/set-up/ownership", {"_method": "PATCH", "template": template})
    assert catches_all(routing.rows_in_force()[-1])


def test_it_keeps_each_version_of_how_a_brand_writes(owner: Client) -> None:
    for text in ("First.", "Second.", "Second."):
        owner.post("/set-up/guidelines", {"_method": "PATCH", "text": text})
    kept = policy.guideline(channels.brands()[0].pk)
    assert kept is not None
    assert (kept.version, kept.text) == (2, "Second.")


def test_it_renames_the_brand_and_leaves_its_case_numbers(owner: Client) -> None:
    owner.post("/set-up/brand", {"_method": "PATCH", "name": "Harbour Lines", "timezone": "Europe/Berlin"})
    brand = channels.brands()[0]
    assert (brand.name, brand.timezone, brand.prefix) == ("Harbour Lines", "Europe/Berlin", "HR")


@pytest.mark.parametrize("step", ["brand", "people", "ownership", "guidelines", "next"])
def test_only_owners_set_up(client: Client, company: Company, step: str) -> None:
    client.force_login(company.jonas)
    assert client.get(f"/set-up/{step}").status_code == 403
    assert client.post(f"/set-up/{step}", {"_method": "PATCH"}).status_code in {403, 405}
    assert client.post("/set-up/people/delay").status_code == 403


def test_an_empty_inbox_leads_its_owner_to_the_next_step(owner: Client) -> None:
    assert "/set-up/next" in owner.get("/").content.decode()
