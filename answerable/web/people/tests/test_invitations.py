"""Invitations end: withdrawn, or by time."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from answerable.channels.models import Page
from answerable.staff import queries as staff
from answerable.web.people.tests.test_people import invitation
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})


def link() -> str:
    """The link of the last mail."""
    found = re.search(r"http://\S+", str(mail.outbox[-1].body))
    assert found
    return found[0]


def test_an_invitation_is_withdrawn_and_its_link_dies(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    client.post("/people", invitation(company, page))
    nia = next(each for each in staff.members() if each.name == "Nia Bello")
    assert "This link no longer works" not in Client().get(link(), follow=True).content.decode()
    client.post(f"/people/{nia.pk}/invitation", {"_method": "DELETE"})
    assert "This link no longer works" in Client().get(link(), follow=True).content.decode()
    assert nia.pk not in {each.pk for each in staff.members()}
    assert client.post(f"/people/{company.jonas.pk}/invitation", {"_method": "DELETE"}).status_code == 409


def test_an_invitation_runs_out(client: Client, company: Company, page: Page, settings: Any) -> None:
    client.force_login(company.robin)
    client.post("/people", invitation(company, page))
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert "link ran out" in client.get("/people").content.decode()
    assert "This link no longer works" in Client().get(link(), follow=True).content.decode()
