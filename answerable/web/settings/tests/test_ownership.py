"""Who answers what in the settings: rules are written, tried, moved, removed, and every change has its way back."""

from typing import Any

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.routing import queries
from tests.arrivals import case_of
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}
HERE = "/settings/ownership"


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})


@pytest.fixture
def owner(client: Client, company: Company, page: Page) -> Client:
    client.force_login(company.robin)
    return client


@pytest.fixture
def said(company: Company) -> dict[str, Any]:
    """A rule: what speaks of refunds goes to marketing, asked second."""
    return {"version": "1", "words": "refund, money back", "owner": f"department:{company.departments['Marketing'].pk}", "asked_as": "2"}


def rules() -> list[tuple[dict[str, Any], str]]:
    return [(each.conditions, each.department.name) for each in queries.rules(queries.version_in_force())]


def test_it_is_tried_written_and_taken_back(owner: Client, page: Page, said: dict[str, Any]) -> None:
    case = case_of(page, "Where is my refund?")
    tried = owner.post(f"{HERE}/trial", said, headers=PART).content.decode()
    for words in ("1 of 1 cases", "1 open case that nobody took", f"/cases/{case.pk}"):
        assert words in tried
    assert queries.version_in_force() == 1
    shown = owner.post(HERE, said, follow=True).content.decode()
    assert "The rule is saved. It counts for messages from now on." in shown
    assert "With “refund” or with “money back”" in shown
    assert rules()[1] == ({"words": ["refund", "money back"]}, "Marketing")
    assert f"{HERE}/versions/1" in shown
    assert owner.post(f"{HERE}/versions/1", {"version": "2"}, headers=PART).headers["HX-Redirect"] == HERE
    assert [conditions for conditions, _to in rules()] == [{"reasons": ["praise", "suggestion"]}, {}]
    assert owner.post(f"{HERE}/versions/1", {"version": "2"}).status_code == 409


def test_every_kind_of_condition_comes_back_as_it_was_kept(owner: Client, company: Company, page: Page, said: dict[str, Any]) -> None:
    conditions: dict[str, list[Any]] = {
        "page_ids": [page.pk],
        "kinds": ["comment"],
        "reasons": ["press"],
        "languages": ["de"],
        "urgencies": ["high"],
    }
    more = {name: [str(each) for each in values] for name, values in conditions.items()}
    owner.post(HERE, said | more | {"visibility": ["public"], "owner": f"member:{company.lena.pk}", "asked_as": "1"})
    kept = queries.rules(2)[0]
    assert kept.conditions == {**conditions, "visibility": [True], "words": ["refund", "money back"]}
    assert (kept.member_id, kept.department.name) == (company.lena.pk, "Marketing")
    shown = owner.get(f"{HERE}/{kept.pk}").content.decode()
    assert shown.count(" checked") - owner.get(f"{HERE}/new").content.decode().count(" checked") == 6
    listed = owner.get(HERE).content.decode()
    for words in ("Press", "comments", "Platform nine", "written in Deutsch", "urgency high", "Lena Brandt"):
        assert words in listed
    owner.post(f"{HERE}/{kept.pk}", {**said, "_method": "PATCH", "version": "2", "asked_as": "2"})
    assert rules()[1][0] == {"words": ["refund", "money back"]}
    assert queries.rules(3)[1].line == kept.pk


def test_it_moves_and_removes_with_what_that_changes(owner: Client, page: Page, said: dict[str, Any]) -> None:
    owner.post(HERE, said)
    case_of(page, "Where is my refund?")
    rule = queries.rules(2)[1]
    assert "Decided 1 case in the last 30 days" in owner.get(HERE).content.decode()
    shown = owner.post(f"{HERE}/{rule.pk}/place", {"_method": "PATCH", "version": "2", "to": "up"}, follow=True).content.decode()
    assert "The rule is moved: of 1 cases of the last 30 days, 0 would have gone to somebody else" in shown
    rule = queries.rules(3)[0]
    assert rule.conditions == {"words": ["refund", "money back"]}
    asked = owner.get(f"{HERE}/{rule.pk}/removal").content.decode()
    assert "1 of 1 cases" in asked
    owner.post(f"{HERE}/{rule.pk}", {"_method": "DELETE", "version": "3", "moves_open": "on"})
    assert len(rules()) == 2
    assert owner.get(f"{HERE}/{rule.pk}").status_code == 409


def test_the_last_rule_names_somebody_else_and_nothing_more(owner: Client, company: Company, said: dict[str, Any]) -> None:
    last = queries.rules(1)[-1]
    form = owner.get(f"{HERE}/{last.pk}").content.decode()
    assert 'name="owner"' in form
    assert 'name="reasons"' not in form
    owner.post(f"{HERE}/{last.pk}", {**said, "_method": "PATCH"})
    assert rules()[-1] == ({}, "Marketing")
    last = queries.rules(2)[-1]
    for where, how in (("", "DELETE"), ("/place", "PATCH")):
        assert owner.post(f"{HERE}/{last.pk}{where}", {"_method": how, "version": "2"}).status_code == 422
    assert owner.get(f"{HERE}/{last.pk}/removal").status_code == 422


@pytest.mark.parametrize(
    "wrong", [{"words": ""}, {"owner": "department:99999"}, {"owner": ""}, {"reasons": "hunger"}, {"asked_as": "9"}, {"page_ids": "77777"}]
)
def test_it_refuses_what_is_no_rule(owner: Client, said: dict[str, Any], wrong: dict[str, str]) -> None:
    assert owner.post(HERE, said | wrong).status_code == 422
    assert "cannot be used yet" in owner.post(f"{HERE}/trial", said | wrong, headers=PART).content.decode()
    assert queries.version_in_force() == 1


def test_what_was_written_for_an_older_version_is_not_saved_over_the_newer(owner: Client, said: dict[str, Any]) -> None:
    owner.post(HERE, said)
    answer = owner.post(HERE, said | {"words": "lost luggage"})
    assert (answer.status_code, "Somebody changed the rules meanwhile" in answer.content.decode()) == (409, True)
    assert queries.version_in_force() == 2


def test_only_owners_see_it(client: Client, company: Company, page: Page, said: dict[str, Any]) -> None:
    client.force_login(company.priya)
    assert client.get(HERE).status_code == 403
    assert client.post(HERE, said).status_code == 403
    assert HERE not in client.get("/settings/labels").content.decode()
