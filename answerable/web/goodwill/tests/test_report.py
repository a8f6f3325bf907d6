"""The parity report: a finding in words, and each number with the cases behind it."""

import csv
import re
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from answerable.cases.models import Case, Leg
from answerable.channels.models import Page
from answerable.journal.models import Event
from tests.arrivals import arrive_together
from tests.cast import Company
from tests.gestures import was_given

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C22")]
COMPLAINT = "My train was late and the heating was broken. I am not happy."
COUNT = 24  # of each side


@pytest.fixture
def cases(company: Company, page: Page) -> list[Case]:
    """As many in public as in private; each of the first in public gets 40 euros, in private 20."""
    found = [each.case for each in arrive_together(page, {f"Customer {number}": COMPLAINT for number in range(2 * COUNT)})]
    Leg.objects.filter(case__in=found[COUNT:]).update(is_public=False)
    for number in range(12):
        was_given(company, found[number], 40 + number % 3)
        was_given(company, found[COUNT + number], 20 + number % 3)
    return found


def shown(client: Client, member: Any, path: str) -> str:
    client.force_login(member)
    return client.get(path).content.decode()


def test_it_says_what_it_found_and_how_surely(client: Client, company: Company, cases: list[Case]) -> None:
    page = shown(client, company.lena, "/goodwill")
    assert "More in public than in private, for the same problem" in page
    assert "More in public than in private: median €41 against €21." in page
    assert "No difference found in 48 cases." in page
    assert "Not enough cases: two groups need 10 with an amount each." in page
    assert "a large difference" in page
    assert "Of 48 cases with problems for which anything was given, 24 were given something (50\u00a0%)." in page


def test_it_leads_from_each_number_to_as_many_cases(client: Client, company: Company, cases: list[Case]) -> None:
    page = shown(client, company.lena, "/goodwill")
    links = re.findall(r'href="(/goodwill/cases[^"]*)">(\d+)<span', page)
    assert len(links) > 8
    for url, count in links:
        listed = client.get(url.replace("&amp;", "&")).content.decode()
        assert f'<span class="text-sm text-ink-3 tnum">{count}</span>' in listed
    assert f"HR-{cases[0].pk}" in shown(client, company.lena, "/goodwill/cases?side=public&group=True&given=1")
    assert "There are no such cases" in shown(client, company.lena, "/goodwill/cases?side=network&group=nowhere")


def test_it_is_as_good_as_a_table(client: Client, company: Company, cases: list[Case]) -> None:
    client.force_login(company.lena)
    answer: Any = client.get("/goodwill.csv")
    rows = list(csv.DictReader(StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert len(rows) == 2 * COUNT
    assert sum(float(row["amount"] or 0) for row in rows if row["public"] == "yes") == 12 * 41
    assert rows[0]["problem"] == "Complaint"
    assert Event.objects.filter(kind="goodwill.exported", member_id=company.lena.pk).exists()


def test_it_says_so_where_nothing_was_given_and_to_whom_nothing_is_visible(client: Client, company: Company, page: Page) -> None:
    assert "Nothing was given in this period." in shown(client, company.lena, "/goodwill")
    case = arrive_together(page, {"Ada": COMPLAINT})[0].case
    was_given(company, case, 40)
    assert "1 were given something" in shown(client, company.lena, "/goodwill")
    assert "Nothing was given in this period." in shown(client, company.charlie, "/goodwill")
    assert "No cases" in shown(client, company.charlie, "/goodwill/cases")


def test_it_survives_any_address_and_keeps_currencies_apart(client: Client, company: Company, cases: list[Case]) -> None:
    client.force_login(company.lena)
    for query in ("from=x&to=9999-99-99", "currency=E%00R", "side=public&group=", "problem=topic-x&skip=-1", "skip=9999999999999"):
        assert client.get(f"/goodwill?{query}").status_code == client.get(f"/goodwill/cases?{query}").status_code == 200
    in_pounds = shown(client, company.lena, "/goodwill?currency=GBP").split("<main")[1]
    assert "currency=EUR" in in_pounds
    assert "€" not in in_pounds
