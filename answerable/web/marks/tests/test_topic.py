"""The topic of a case: suggested beside it, set and taken off by whoever may write notes there."""

import re

import pytest
from django.test import Client

from answerable.cases.models import Case
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.topics.suggest import suggest_topics
from answerable.routing import operations as routing
from answerable.routing import queries as owners
from answerable.topics import operations as topics
from answerable.topics import queries
from answerable.topics.models import Placement
from answerable.topics.operations import TopicDraft
from tests.arrivals import case_of
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(company: Company) -> Case:
    page = add_page(company, {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": "s"})
    return case_of(page, "I lost my umbrella in coach 7")


@pytest.fixture
def lost(company: Company) -> int:
    trains = topics.add_topic(TopicDraft("Trains"), actor=PROGRAM, now=clock.now())
    lost = topics.add_topic(TopicDraft("Lost property", parent_id=trains.pk), actor=PROGRAM, now=clock.now())
    topics.add_examples(lost.pk, ["I left my bag on the train", "I lost my umbrella in coach 4"], actor=PROGRAM, now=clock.now())
    topics.add_examples(trains.pk, ["The new trains are so quiet"], actor=PROGRAM, now=clock.now())
    return lost.pk


def test_a_company_without_topics_sees_nothing_of_them(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    assert f"/cases/{case.pk}/topic" not in client.get(f"/cases/{case.pk}").content.decode()


def test_it_is_suggested_with_what_it_is_like_and_taken_with_one_press(client: Client, company: Company, case: Case, lost: int) -> None:
    suggest_topics()
    client.force_login(company.jonas)
    page = client.get(f"/cases/{case.pk}").content.decode()
    assert re.search("Trains .{1,8} Lost property", page)
    assert "I lost my umbrella in coach 4" in page
    assert f'name="topic" value="{lost}"' in page
    client.post(f"/cases/{case.pk}/topic", {"_method": "PATCH", "topic": lost})
    assert (Placement.objects.get().topic_id, Placement.objects.get().suggested_id, Placement.objects.get().member_id) == (
        lost, lost, company.jonas.pk,
    )  # fmt: skip
    assert "by you" in client.get(f"/cases/{case.pk}").content.decode()


def test_the_likeliest_stands_first_with_its_number(client: Client, company: Company, case: Case, lost: int) -> None:
    suggest_topics()
    client.force_login(company.jonas)
    choice = client.get(f"/cases/{case.pk}/topic").content.decode()
    assert choice.index(f'value="{lost}" data-key="1"') < choice.index('data-key="2"')


def test_it_is_taken_off_and_brought_back(client: Client, company: Company, case: Case, lost: int) -> None:
    client.force_login(company.jonas)
    client.post(f"/cases/{case.pk}/topic", {"_method": "PATCH", "topic": lost})
    client.delete(f"/cases/{case.pk}/topic")
    assert not Placement.objects.exists()
    for wrong in ("", "x", "999999", "-1", "9" * 30):
        assert client.post(f"/cases/{case.pk}/topic", {"_method": "PATCH", "topic": wrong}).status_code == 404


def test_its_owner_changes_only_when_that_is_asked(client: Client, company: Company, case: Case, lost: int) -> None:
    marketing = company.departments["Marketing"].pk
    rows = [routing.Draft(marketing, {"topic_ids": [lost]}), routing.Draft(company.departments["Service"].pk)]
    routing.agree(rows, actor=PROGRAM, now=clock.now())
    client.force_login(company.jonas)
    assert "is_owned_anew" in client.get(f"/cases/{case.pk}/topic").content.decode()
    client.post(f"/cases/{case.pk}/topic", {"_method": "PATCH", "topic": lost})
    assert owners.ownership(case.pk).department_id != marketing  # type: ignore[union-attr]  # it is open
    client.delete(f"/cases/{case.pk}/topic")
    client.post(f"/cases/{case.pk}/topic", {"_method": "PATCH", "topic": lost, "is_owned_anew": "on"})
    assert owners.ownership(case.pk).department_id == marketing  # type: ignore[union-attr]


def test_who_may_not_write_there_sets_none(client: Client, company: Company, case: Case, lost: int) -> None:
    client.force_login(company.charlie)
    assert client.post(f"/cases/{case.pk}/topic", {"_method": "PATCH", "topic": lost}).status_code == 404


def test_the_list_shows_it_and_is_narrowed_to_it_and_what_stands_above(client: Client, company: Company, case: Case, lost: int) -> None:
    client.force_login(company.jonas)
    client.post(f"/cases/{case.pk}/topic", {"_method": "PATCH", "topic": lost})
    parent = topics_by_name()["Trains"]
    for topic_id in (lost, parent):
        shown = client.get(f"/?view=all&topic={topic_id}").content.decode()
        assert f'id="row-{case.pk}"' in shown
        assert "row-topic" in shown
    other = topics.add_topic(TopicDraft("Food"), actor=PROGRAM, now=clock.now()).pk
    assert f'id="row-{case.pk}"' not in client.get(f"/?view=all&topic={other}").content.decode()


def topics_by_name() -> dict[str, int]:
    return {node.leaf.name: node.leaf.id for node in queries.tree()}
