"""A case with more messages than a page shows."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from answerable.cases.models import Case, Leg, Message
from answerable.channels.models import Page
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


@pytest.fixture
def long(client: Client, company: Company, page: Page) -> Case:
    """A hundred and thirty messages in one thread."""
    client.force_login(company.jonas)
    case = case_of(page, "This is number 0, where is my refund?")
    first = Message.objects.get(case=case)
    copied = {
        field.attname: getattr(first, field.attname)
        for field in Message._meta.concrete_fields
        if field.attname not in {"id", "search", "external_id", "text"}
    }
    Message.objects.bulk_create(
        Message(**copied, external_id=f"copy{number}", text=f"This is number {number}.") for number in range(1, 130)
    )
    return case


def numbers(html: str) -> list[int]:
    return [int(each) for each in re.findall(r"This is number (\d+)", html)]


def test_it_shows_the_newest_and_goes_back_page_by_page(client: Client, long: Case) -> None:
    html = client.get(f"/cases/{long.pk}", headers=PART).content.decode()
    seen: list[int] = []
    while following := re.search(r'hx-get="(/cases/\d+/earlier\?before=\d+)"', html):
        seen = numbers(html) + seen
        html = client.get(following.group(1), headers=PART).content.decode()
    assert numbers(html) + seen == list(range(130))


def test_it_keeps_the_first_shown_where_it_is_while_more_come(client: Client, page: Page, long: Case) -> None:
    html = client.get(f"/cases/{long.pk}", headers=PART).content.decode()
    first, url = numbers(html)[0], re.findall(r'data-thread-url="([^"]+)"', html)[0].replace("&amp;", "&")
    arrive(page, "This is number 130, hello?")
    assert numbers(client.get(url, headers=PART).content.decode()) == list(range(first, 131))


def test_it_asks_no_more_of_a_long_case(client: Client, page: Page, long: Case) -> None:
    short = case_of(page, "Where is my refund?", name="Ben Oduya")
    counts = []
    for case in (short, long):
        client.get(f"/cases/{case.pk}", headers=PART)
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/cases/{case.pk}", headers=PART)
        counts.append(len(asked))
    assert counts[1] - counts[0] <= 1
    assert Leg.objects.count() == 2


@pytest.mark.parametrize("before", ["", "x", "0", "99999999999999999999", "-1"])
def test_it_takes_no_nonsense(client: Client, long: Case, before: str) -> None:
    assert client.get(f"/cases/{long.pk}/earlier?before={before}").status_code == 200
