"""What changed in the list, asked for many cases at once."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_it_draws_what_stands_and_names_what_left_and_what_is_new(client: Client, company: Company, page: Page) -> None:
    stands, new = case_of(page), case_of(page, "Where is my train?", name="Nina Petrova")
    client.force_login(company.jonas)
    told = client.get("/inbox/changes", {"shown": f"{stands.pk},999", "new": f"{new.pk},998", "view": "untaken"}).json()
    assert list(told["rows"]) == [str(stands.pk)]
    assert f'id="row-{stands.pk}"' in told["rows"][str(stands.pk)]
    assert (told["gone"], told["new"]) == ([999], [new.pk])
    client.post(f"/cases/{stands.pk}/ownership")
    assert client.get("/inbox/changes", {"shown": f"{stands.pk}", "view": "untaken"}).json()["gone"] == [stands.pk]


def test_it_says_nothing_of_what_may_not_be_seen(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.charlie)
    for view in ("all", "untaken"):
        told = client.get("/inbox/changes", {"shown": case.pk, "new": case.pk, "view": view, "q": "refund"}).json()
        assert told["rows"] == {}
        told = client.get("/inbox/changes", {"shown": case.pk, "new": case.pk, "view": view}).json()
        assert (told["rows"], told["new"]) == ({}, [])
