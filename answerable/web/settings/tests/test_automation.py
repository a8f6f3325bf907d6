"""Rules in the settings: written, tried, switched on, logged."""

from typing import Any

import pytest
from django.test import Client

from answerable.automation import queries
from answerable.automation.rules.terms import Action, Condition, Do, How, When
from answerable.channels.models import Page
from answerable.journeys import automate
from answerable.labels import operations as labels
from answerable.labels.operations import FieldDraft, LabelDraft
from answerable.staff import queries as staff
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company, add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})


@pytest.fixture
def priya(client: Client, company: Company, page: Page) -> Client:
    client.force_login(company.priya)
    return client


def rule(**more: Any) -> dict[str, Any]:
    said = {
        "name": "Refunds",
        "when": "message",
        "needs_all": "all",
        "if-0-about": "words",
        "if-0-how": "is",
        "if-0-values": "refund, money back",
        "do-0-do": "note",
        "do-0-text": "Ask for the ticket",
    }
    return said | more


def test_it_is_written_tried_switched_on_and_logged(priya: Client, page: Page) -> None:
    case = case_of(page, "Where is my refund?")
    assert "saved" in priya.post("/settings/automation", rule(), follow=True).content.decode()
    [version] = queries.standing()
    assert queries.spec(version).conditions == [Condition("words", How.IS, ("refund", "money back"))]
    here = f"/settings/automation/{version.rule_id}"
    assert priya.post(f"{here}/work").status_code == 409
    tried = priya.post(f"{here}/trial", {"days": "7"}, headers={"HX-Request": "true"}).content.decode()
    assert "On 1 of 1 occasions" in tried
    assert f"/cases/{case.pk}" in tried
    assert "works from now on" in priya.post(f"{here}/work", follow=True).content.decode()
    later = case_of(page, "I want my money back", name="Bela Kovač")
    automate.automate([later.pk])
    shown = priya.get(here).content.decode()
    assert "Bela Kovač" in shown
    assert "Ask for the ticket" in shown
    assert "Worked 1 time" in priya.get("/settings/automation").content.decode()
    changed = priya.post(here, rule(_method="PATCH", name="Money"), follow=True).content.decode()
    assert "Version 2" in changed
    assert queries.at_work() == []
    priya.post(here, {"_method": "DELETE"})
    assert queries.standing() == []
    priya.post(f"{here}/revival")
    assert [each.rule.name for each in queries.standing()] == ["Money"]


def test_it_is_drawn_anew_with_rows_and_controls_that_fit(priya: Client, company: Company) -> None:
    label = labels.add_label(LabelDraft("Urgent refund"), actor=staff.actor(company.priya), now=LONG_AGO)
    part = {"HX-Request": "true"}
    more = priya.post("/settings/automation/draft", rule(add="if", when="due", **{"do-0-do": "label"}), headers=part).content.decode()
    assert "Condition 2" in more
    assert "Minutes before" in more
    assert label.name in more
    assert "money back" in more
    less = priya.post("/settings/automation/draft", rule(drop="if-0"), headers=part).content.decode()
    assert "Condition 1" not in less
    assert queries.standing() == []
    whole = priya.post("/settings/automation/draft", rule(add="do")).content.decode()
    assert "Action 2" in whole
    assert "<html" in whole


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"when": "full moon"},
        {"do-0-do": "close"},
        {"do-0-text": ""},
        {"do-0-do": "label", "do-0-what": "99999"},
        {"if-0-about": "reach", "if-0-values": "many"},
        {"if-0-about": "reason", "if-0-values": "hunger"},
        {"when": "due"},
        {"if-0-how": "about"},
    ],
)
def test_it_refuses_what_is_no_rule(priya: Client, wrong: dict[str, str]) -> None:
    assert priya.post("/settings/automation", rule(**wrong)).status_code == 422
    assert queries.standing() == []


def test_it_refuses_a_rule_that_does_nothing(priya: Client) -> None:
    said = {name: value for name, value in rule().items() if not name.startswith("do-")}
    answer = priya.post("/settings/automation", said)
    assert (answer.status_code, "Say what the rule is to do" in answer.content.decode()) == (422, True)


def test_it_shows_every_kind_of_condition_and_action_as_it_was_kept(priya: Client, company: Company, page: Page) -> None:
    lead = staff.actor(company.priya)
    line = labels.add_field(FieldDraft("Line", "choice", choices=["Blue", "Red"]), actor=lead, now=LONG_AGO)
    said = rule(
        when="quiet",
        amount="48",
        needs_all="any",
        **{
            "if-0-about": "page",
            "if-0-values": [str(page.pk)],
            "if-1-about": "reach",
            "if-1-how": "at_least",
            "if-1-values": "5000",
            "if-2-about": f"field:{line.pk}",
            "if-2-how": "is_not",
            "if-2-values": ["Blue"],
            "do-1-do": "field",
            "do-1-what": str(line.pk),
            "do-1-text": "Red",
        },
    )
    priya.post("/settings/automation", said)
    [version] = queries.standing()
    spec = queries.spec(version)
    assert (spec.when, spec.amount, spec.needs_all) == (When.QUIET, 48, False)
    assert spec.actions[1] == Action(Do.FIELD, str(line.pk), "Red")
    shown = priya.get("/settings/automation").content.decode()
    for words in ("for 48 hours", "Platform nine", "Reach at least “5000”", "Line is not “Blue”", "Fill in a field “Line”"):
        assert words in shown
    again = priya.get(f"/settings/automation/{version.rule_id}").content.decode()
    assert 'value="48"' in again
    assert 'value="5000"' in again


def test_it_moves_rules(priya: Client) -> None:
    for name in ("First", "Second"):
        priya.post("/settings/automation", rule(name=name))
    second = queries.standing()[1]
    priya.post(f"/settings/automation/{second.rule_id}/place", {"_method": "PATCH", "to": "up"})
    assert [each.rule.name for each in queries.standing()] == ["Second", "First"]


def test_agents_see_none_of_it(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    assert client.get("/settings/automation").status_code == 403
    assert client.post("/settings/automation", rule()).status_code == 403
