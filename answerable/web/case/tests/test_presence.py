"""That somebody is at a case is told to those who see its page, and to nobody by who may not."""

import json
import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.core.live import CHANNEL
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ear() -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f"LISTEN {CHANNEL}")
        yield connection


def heard(ear: psycopg.Connection[Any]) -> list[dict[str, Any]]:
    told = [json.loads(each.payload) for each in ear.notifies(timeout=0.3)]
    return [each for each in told if each["kind"] == "presence"]


def test_it_tells_who_writes_what(client: Client, company: Company, page: Page, ear: psycopg.Connection[Any]) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/presence", {"doing": "private"}).status_code == 204
    [told] = heard(ear)
    assert (told["by"], told["name"], told["doing"]) == (company.jonas.pk, "Jonas Lindqvist", "private")
    assert told["changed"] == [[page.pk, case.pk]]
    assert (told["person"], told["reference"]) == (case.person_id, f"HR-{case.pk}"), "for who has another case of this customer open"


def test_it_tells_nothing_that_nobody_does(client: Client, company: Company, page: Page, ear: psycopg.Connection[Any]) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    client.post(f"/cases/{case.pk}/presence", {"doing": "dances"})
    client.force_login(company.charlie)
    assert client.post(f"/cases/{case.pk}/presence", {"doing": "note"}).status_code == 404
    assert heard(ear) == []
