"""The matrix in the settings: a draft is written cell by cell, tried, published, compared and taken back."""

from typing import Any

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.company.try_ownership import try_out
from answerable.routing import queries
from answerable.routing.models import Ownership, Version
from answerable.routing.rules.matrix import Line
from answerable.staff.models import Department
from tests.arrivals import case_of
from tests.cast import Company, add_page

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C07")]
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
    """A row: what speaks of refunds, asked second; nobody answers it yet."""
    return {"name": "Refund asked", "words": "refund, money back", "asked_as": "2"}


def rows() -> list[tuple[str, str]]:
    return [(each.name, each.department.name) for each in queries.rules(queries.version_in_force())]


def drafted() -> tuple[Line, ...]:
    draft = queries.proposal()
    assert draft is not None
    return queries.proposed(draft).lines


def press(client: Client, key: str, department: Department, letter: str | None = None, **more: Any) -> Any:
    fields = {"_method": "PATCH", "cell": f"{key}:{department.pk}"} | ({} if letter is None else {"letter": letter})
    return client.post(f"{HERE}/cells", fields, **more)


def publish(client: Client, sentence: str = "Refunds go to marketing.", **more: str) -> Any:
    draft = queries.proposal()
    assert draft is not None
    fields = {"revision": str(draft.revision), "sentence": sentence, **more}
    return client.post(f"{HERE}/versions", fields, follow=True)


def test_a_row_is_added_put_right_published_and_routes_the_very_next_message(
    owner: Client, company: Company, page: Page, said: dict[str, Any]
) -> None:
    before = case_of(page, "Where is my refund?")
    shown = owner.post(HERE, said, follow=True).content.decode()
    for words in ("Draft of version 2", "1 row differs from version 1", "Gap: nobody answers this.", "1 row to put right"):
        assert words in shown
    assert owner.post(f"{HERE}/versions", {"revision": "1"}).status_code == 422
    key = drafted()[1].key
    pressed = press(owner, key, company.departments["Marketing"], "R", headers=PART).content.decode()
    assert f'id="row-{key}"' in pressed
    assert "Gap: nobody is accountable." in pressed
    press(owner, key, company.departments["Marketing"], "A")
    assert "Version 2 is published" in publish(owner).content.decode()
    after = case_of(page, "I want my money back", name="Bo Lund")
    owned = {each.case_id: each.department.name for each in Ownership.objects.select_related("department")}
    assert (owned[before.pk], owned[after.pk]) == ("Service", "Marketing")
    kept = Version.objects.get(pk=2)
    assert (kept.sentence, kept.by_member_id) == ("Refunds go to marketing.", company.robin.pk)
    assert "Refund asked" in owner.get(f"/cases/{after.pk}").content.decode()


def test_two_who_answer_are_a_conflict_that_bars_publishing(owner: Client, company: Company) -> None:
    key = str(queries.rules(1)[0].line)
    shown = press(owner, key, company.departments["Service"], "R", headers=PART).content.decode()
    assert "Conflict: Service and Marketing both answer." in shown
    refused = publish(owner)
    assert refused.status_code == 422
    assert "Row 1: Conflict: Service and Marketing both answer. Put that right, then publish." in refused.content.decode()
    assert queries.version_in_force() == 1


def test_a_press_goes_round_and_is_undone(owner: Client, company: Company) -> None:
    key, service = str(queries.rules(1)[0].line), company.departments["Service"]
    seen = []
    for _ in range(3):
        press(owner, key, service)
        seen.append(drafted()[0].letters.get(service.pk))
    assert seen == ["R", "A", "RA"]
    owner.post(f"{HERE}/undo")
    assert drafted()[0].letters[service.pk] == "A"
    owner.post(HERE, {"_method": "DELETE"})
    assert queries.proposal() is None


def test_it_is_tried_on_what_arrived(owner: Client, company: Company, page: Page, said: dict[str, Any]) -> None:
    case = case_of(page, "Where is my refund?")
    case_of(page, "When does the train leave?", name="Bo Lund")
    owner.post(HERE, said)
    key = drafted()[1].key
    press(owner, key, company.departments["Marketing"], "R")
    shown = owner.get(f"{HERE}/trial?days=7", headers=PART).content.decode()
    for words in ("1 of 2 cases would move", "row 2", f"/cases/{case.pk}", "Tried on the last 7 days", "Answered the same day"):
        assert words in shown
    assert try_out(7, member=company.robin, now=clock.now()).found["flows"][0][3] == 1


def test_versions_are_compared_and_one_is_used_again(owner: Client, company: Company) -> None:
    first, service, marketing = queries.rules(1)[0], company.departments["Service"], company.departments["Marketing"]
    press(owner, str(first.line), marketing, "")
    press(owner, str(first.line), service, "R")
    press(owner, str(first.line), service, "A")
    publish(owner, "Service thanks for praise, too.")
    assert rows()[0][1] == "Service"
    listed = owner.get(f"{HERE}/versions").content.decode()
    assert "Service thanks for praise, too." in listed
    compared = owner.get(f"{HERE}/versions/1?with=2").content.decode()
    assert compared.count("raci-changed") == 2
    assert "They are the same." in owner.get(f"{HERE}/versions/1?with=1").content.decode()
    assert owner.post(f"{HERE}/versions/1", {"version": "1"}).status_code == 409
    owner.post(f"{HERE}/versions/1", {"version": "2"})
    assert rows()[0][1] == "Marketing"
    assert Version.objects.get(pk=3).restored_from == 1


def test_every_kind_of_condition_comes_back_as_it_was_kept(owner: Client, company: Company, page: Page, said: dict[str, Any]) -> None:
    conditions: dict[str, list[Any]] = {
        "page_ids": [page.pk],
        "kinds": ["comment"],
        "reasons": ["press"],
        "languages": ["de"],
        "urgencies": ["high"],
    }
    more = {name: [str(each) for each in values] for name, values in conditions.items()}
    more |= {"visibility": ["public"], "reach_from": ["5000"], "member": [str(company.lena.pk)], "ask_within_hours": ["4"]}
    owner.post(HERE, said | more | {"asked_as": "1"})
    kept = drafted()[0]
    assert kept.conditions == {**conditions, "visibility": [True], "words": ["refund", "money back"], "reach_from": [5000]}
    assert (kept.member_id, kept.ask_within_hours) == (company.lena.pk, 4)
    form = owner.get(f"{HERE}/{kept.key}").content.decode()
    assert form.count(" checked") - owner.get(f"{HERE}/new").content.decode().count(" checked") == 6
    listed = owner.get(HERE).content.decode()
    several = "from 5\u00a0k followers"
    for words in (several, "Press", "comments", "Platform nine", "written in Deutsch", "urgency high", "goes to Lena Brandt"):
        assert words in listed


def test_a_row_moves_and_is_taken_out(owner: Client, said: dict[str, Any]) -> None:
    owner.post(HERE, said)
    key = drafted()[1].key
    owner.post(f"{HERE}/{key}/place", {"_method": "PATCH", "to": "up"})
    assert drafted()[0].key == key
    owner.post(f"{HERE}/{key}", {"_method": "DELETE"})
    assert len(drafted()) == 2
    last = queries.rules(1)[-1].line
    for where, how in (("", "DELETE"), ("/place", "PATCH")):
        assert owner.post(f"{HERE}/{last}{where}", {"_method": how}).status_code == 422


def test_the_last_row_has_no_conditions(owner: Client) -> None:
    last = queries.rules(1)[-1].line
    form = owner.get(f"{HERE}/{last}").content.decode()
    assert 'name="name"' in form
    assert 'name="reasons"' not in form
    owner.post(f"{HERE}/{last}", {"_method": "PATCH", "name": "The rest", "words": "refund", "member": ""})
    kept = drafted()[-1]
    assert (kept.name, kept.conditions) == ("The rest", {})


@pytest.mark.parametrize("wrong", [{"words": ""}, {"reasons": "hunger"}, {"asked_as": "9"}, {"page_ids": "77777"}, {"reach_from": "-1"}])
def test_it_refuses_what_is_no_row(owner: Client, said: dict[str, Any], wrong: dict[str, str]) -> None:
    assert owner.post(HERE, said | wrong).status_code == 422
    assert queries.proposal() is None


def test_what_somebody_changed_meanwhile_is_not_published_unseen(owner: Client, company: Company) -> None:
    last = str(queries.rules(1)[-1].line)
    press(owner, last, company.departments["Marketing"], "I")
    press(owner, last, company.departments["Marketing"], "C")
    assert owner.post(f"{HERE}/versions", {"revision": "1", "sentence": "No."}).status_code == 409
    assert queries.version_in_force() == 1


def test_only_owners_see_it(client: Client, company: Company, page: Page, said: dict[str, Any]) -> None:
    client.force_login(company.priya)
    assert client.get(HERE).status_code == 403
    assert client.post(HERE, said).status_code == 403
    assert press(client, str(queries.rules(1)[0].line), company.departments["Service"]).status_code == 403
    assert HERE not in client.get("/settings/labels").content.decode()
