"""Chains of approval, and who speaks for a brand."""

import pytest
from django.test import Client

from answerable.access import operations as access_operations
from answerable.access import queries as access
from answerable.approvals import queries
from answerable.approvals.queries.grounds import grounds
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.casework import mark
from answerable.journeys.tests.approving.scene import answer
from answerable.routing import queries as routing
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests import arrivals
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db


def as_member(company: Company, name: str) -> Client:
    client = Client()
    client.force_login(company.members[name])
    return client


def step(number: int, department: int | str, minutes: int = 60, **more: object) -> dict[str, object]:
    return {f"step{number}-department": department, f"step{number}-minutes": minutes} | {f"step{number}-{k}": v for k, v in more.items()}


def test_it_keeps_a_chain_with_its_steps_in_order(company: Company, page: Page) -> None:
    owner, departments = as_member(company, "robin"), company.departments
    assert "There is no chain yet." in owner.get("/settings/chains").content.decode()
    told = {"name": "PR, then Service", "occasion": "pr_matter", "pages": [page.pk]}
    steps = step(0, departments["Marketing"].pk, deputy=company.priya.pk) | step(1, departments["Service"].pk, 30) | step(2, "")
    assert owner.post("/settings/chains", told | steps).status_code == 302
    [chain] = queries.chains()
    assert [(each.department.name, each.minutes, each.deputy_id) for each in queries.steps([chain.pk])[chain.pk]] == [
        ("Marketing", 60, company.priya.pk),
        ("Service", 30, None),
    ]
    assert "PR, then Service" in owner.get(f"/settings/chains/{chain.pk}").content.decode()
    changed = {"_method": "PATCH", "name": "PR", "occasion": "every"} | step(0, departments["Service"].pk) | step(1, "") | step(2, "")
    assert owner.post(f"/settings/chains/{chain.pk}", changed).status_code == 302
    assert [(each.name, each.occasion, each.page_ids) for each in queries.chains()] == [("PR", "every", [])]
    assert owner.post(f"/settings/chains/{chain.pk}", {"_method": "DELETE"}).status_code == 302
    assert queries.chains() == []


def test_it_refuses_a_chain_that_asks_nobody(company: Company) -> None:
    none = {"name": "Nobody", "occasion": "every"} | step(0, "") | step(1, "") | step(2, "")
    refused = as_member(company, "robin").post("/settings/chains", none)
    assert refused.status_code == 422
    assert "Say who is to approve first." in refused.content.decode()


def test_it_lets_owners_alone_say_who_speaks(company: Company) -> None:
    url, named = f"/settings/spokespersons/{company.brand.pk}", {"_method": "PATCH", "member": company.lena.pk}
    assert as_member(company, "priya").post(url, named).status_code == 403
    assert as_member(company, "robin").post(url, named | {"departments": [company.departments["Marketing"].pk]}).status_code == 302
    found = access.spokespersons()[company.brand.pk]
    assert (found.member, found.department_ids) == (company.lena, [company.departments["Marketing"].pk])
    assert as_member(company, "jonas").get("/settings/chains").status_code == 403


def test_owners_alone_say_what_becomes_a_pr_matter_by_itself(company: Company, page: Page) -> None:
    safety = topics.add_topic(TopicDraft("Safety"), actor=PROGRAM, now=LONG_AGO)
    [row, *_others] = routing.rules(routing.version_in_force())
    wanted = {"_method": "PATCH", "topic": [safety.pk, safety.pk + 1], "row": [row.line]}
    assert as_member(company, "priya").post("/settings/pr-matters", wanted).status_code == 403
    owner = as_member(company, "robin")
    assert owner.post("/settings/pr-matters", wanted).status_code == 302
    assert {(each.kind, each.thing_id) for each in grounds()} == {("topic", safety.pk), ("row", row.line)}
    assert f'name="topic" value="{safety.pk}" checked' in owner.get("/settings/chains").content.decode()
    case = arrivals.case_of(page, "Thank you, what a lovely journey. Great staff.")
    access_operations.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    mark.put_under(case.pk, safety.pk, member=company.jonas, now=clock.now())
    assert "because of the topic Safety." in as_member(company, "lena").get(f"/cases/{case.pk}").content.decode()


def test_a_chain_is_narrowed_to_topics(company: Company, page: Page) -> None:
    safety = topics.add_topic(TopicDraft("Safety"), actor=PROGRAM, now=LONG_AGO)
    told = {"name": "Safety first", "occasion": "every", "topics": [safety.pk]}
    steps = step(0, company.departments["Marketing"].pk) | step(1, "") | step(2, "")
    assert as_member(company, "robin").post("/settings/chains", told | steps).status_code == 302
    [chain] = queries.chains()
    assert chain.topic_ids == [safety.pk]
    case = arrivals.case_of(page)
    assert answer(case, company.jonas, "We look into it.").state == "queued"
    mark.put_under(case.pk, safety.pk, member=company.jonas, now=clock.now())
    assert answer(case, company.jonas, "We looked into it.").state == "held"
