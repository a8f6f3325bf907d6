"""Who else works for the same customer, as far as the member sees it."""

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from tests.arrivals import arrive, case_of
from tests.cast import LONG_AGO, Company, add_page
from tests.harbour_rail import PAGE

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C13")]
WORKS = "works on another case of this customer"


@pytest.fixture
def cases(page: Page) -> tuple[Case, Case]:
    """Two open cases of Amara's: a comment, and what she wrote in private."""
    return case_of(page), arrive(page, "And my seat was broken.", kind="direct").case


def head(client: Client, case: Case) -> str:
    html = client.get(f"/cases/{case.pk}").content.decode()
    return html[html.index('id="case-elsewhere"') : html.index('id="case-presence"')]


def test_it_says_who_has_another_case_of_the_customer(client: Client, company: Company, cases: tuple[Case, Case]) -> None:
    mine, other = cases
    assert mine.person_id == other.person_id
    client.force_login(company.jonas)
    before = head(client, mine)
    assert WORKS not in before
    assert f'data-open-ids="{other.pk}"' in before, "it is looked at again when that one changes"
    client.force_login(company.maya)
    client.post(f"/cases/{other.pk}/ownership")
    assert WORKS not in head(client, mine), "nobody is told of themselves"
    client.force_login(company.jonas)
    said = head(client, mine)
    assert f'Maya Okafor, Service {WORKS}: <a class="lnk tnum" href="/cases/{other.pk}">HR-{other.pk}</a>' in said
    client.force_login(company.maya)
    client.post(f"/cases/{other.pk}/closure", {"outcome": "solved", "how": "silence", "silence": "no_need"})
    client.force_login(company.jonas)
    assert WORKS not in head(client, mine), "what is closed is nobody's work"


def test_it_says_nothing_of_pages_that_are_not_seen(client: Client, company: Company, page: Page) -> None:
    hidden = add_page(company, {**PAGE, "id": "page2", "kind": "direct", "name": "Hidden Quay"})
    mine, other = case_of(page), arrive(hidden, "And my seat was broken.", kind="direct").case
    Case.objects.filter(pk=other.pk).update(person_id=mine.person_id)
    Grant.objects.filter(page=hidden, member=company.jonas).delete()
    access.grant(company.maya.pk, hidden.pk, list(Grant.Action), actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.maya)
    client.post(f"/cases/{other.pk}/ownership")
    client.force_login(company.jonas)
    assert WORKS not in head(client, mine)
    assert str(other.pk) not in head(client, mine).split("data-open-ids")[1].split('"')[1].split()
