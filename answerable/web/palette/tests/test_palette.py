"""What the palette finds."""

import pytest
from django.test import Client

from answerable.cases.models import Message
from answerable.channels.models import Page
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_it_finds_cases_by_reference_and_by_words(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    said = Message.objects.get(case=case)
    for words, at in ((f"HR-{case.pk}", ""), ("Amara", ""), ("refund", f"?message={said.pk}")):
        [found] = client.get("/palette", {"q": words}).json()["cases"]
        assert (found["label"], found["note"], found["url"]) == ("Amara Nwosu", f"HR-{case.pk}", f"/cases/{case.pk}{at}")
    assert client.get("/palette", {"q": "zeppelin"}).json() == {"cases": []}
    assert client.get("/palette").json() == {"cases": []}


def test_it_finds_nothing_for_who_may_not_see_it(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.charlie)
    assert client.get("/palette", {"q": f"HR-{case.pk}"}).json() == {"cases": []}
