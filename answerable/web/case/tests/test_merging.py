"""Merging and splitting as a member does it."""

from datetime import timedelta

import pytest
from django.test import Client

from answerable.access.models import Grant
from answerable.cases import queries
from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


@pytest.fixture
def pair(client: Client, company: Company, page: Page) -> tuple[Case, Case]:
    client.force_login(company.jonas)
    return case_of(page), case_of(page, "You cancelled my train, this is a disgrace!", name="Ben Oduya")


def test_it_suggests_what_stands_under_the_same_post(client: Client, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    html = client.get(f"/cases/{goes.pk}/merger", headers=PART).content.decode()
    assert f'value="{stays.pk}" required data-other' in html
    assert "another customer" in html


def test_it_finds_by_number_and_by_name_but_not_itself(client: Client, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    for words in (f"HR-{stays.pk}", "Amara"):
        assert f'value="{stays.pk}"' in client.get(f"/cases/{goes.pk}/merger", {"q": words}, headers=PART).content.decode()
    assert b"Nothing open is found" in client.get(f"/cases/{goes.pk}/merger", {"q": "Ben"}, headers=PART).content


def test_it_merges_leads_on_and_takes_back(client: Client, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    answer = client.post(f"/cases/{goes.pk}/merger", {"into": stays.pk}, headers=PART)
    assert answer.headers["HX-Redirect"] == f"/cases/{stays.pk}"
    html = client.get(f"/cases/{stays.pk}").content.decode()
    assert f"HR-{goes.pk} is part of HR-{stays.pk} now" in html
    assert "this is a disgrace" in html
    assert f"Take HR-{goes.pk} out again" in html
    assert client.get(f"/cases/{goes.pk}").headers["Location"] == f"/cases/{stays.pk}"
    assert b"part of another one now" in client.get(f"/cases/{goes.pk}/thread", headers=PART).content
    assert client.delete(f"/cases/{goes.pk}/merger").headers["Location"] == f"/cases/{goes.pk}"
    assert b"this is a disgrace" in client.get(f"/cases/{goes.pk}").content


def test_it_says_what_was_not_chosen_and_what_cannot_be(client: Client, pair: tuple[Case, Case]) -> None:
    _, goes = pair
    assert b"Choose the case that stays" in client.post(f"/cases/{goes.pk}/merger", headers=PART).content
    assert client.post(f"/cases/{goes.pk}/merger", {"into": goes.pk}).status_code == 422
    assert client.delete(f"/cases/{goes.pk}/merger").status_code == 409


def test_it_splits_and_unites(client: Client, page: Page, pair: tuple[Case, Case]) -> None:
    case, _ = pair
    second = arrive(page, "Another thing: when does the lounge open?", ago=timedelta(0))
    html = client.get(f"/cases/{case.pk}/division", headers=PART).content.decode()
    assert f'value="{second.pk}"' in html
    where = client.post(f"/cases/{case.pk}/division", {"message": second.pk}).headers["Location"]
    new = Message.objects.get(pk=second.pk).case_id
    assert where == f"/cases/{new}"
    assert b"Put back where it was split off" in client.get(where).content
    assert client.delete(f"/cases/{new}/division").headers["Location"] == f"/cases/{case.pk}"
    assert queries.leads_to(new) == case.pk


def test_it_is_for_those_who_may_answer(client: Client, company: Company, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    Grant.objects.filter(member=company.jonas).update(actions=["see", "note"])
    assert client.get(f"/cases/{goes.pk}/merger").status_code == 403
    assert client.post(f"/cases/{goes.pk}/merger", {"into": stays.pk}).status_code == 403
    assert client.post(f"/cases/{stays.pk}/division", {"message": 1}).status_code == 403
    assert b"Merge into another case" not in client.get(f"/cases/{goes.pk}").content
