"""Targets, as owners and leads write them: of the company and of a page."""

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.sla import queries as sla
from tests.cast import LONG_AGO, Company, add_page

pytestmark = pytest.mark.django_db
TARGETS = {"_method": "PATCH"} | {
    f"{kind}_{urgency}": "45" for kind in ("response", "resolution") for urgency in ("critical", "high", "", "low")
}
NONE = dict.fromkeys(TARGETS, "") | {"_method": "PATCH"}


@pytest.fixture
def lead(client: Client, company: Company) -> Client:
    """Priya, who leads the service team."""
    client.force_login(company.priya)
    return client


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})


def test_it_keeps_targets_by_urgency(lead: Client) -> None:
    assert lead.post("/settings/targets", TARGETS | {"response_critical": "10"}).status_code == 302
    assert {urgency: each.response_minutes for (_page, urgency), each in sla.targets().items()} == {
        "critical": 10,
        "high": 45,
        "": 45,
        "low": 45,
    }
    assert lead.post("/settings/targets", TARGETS | {"response_low": "0"}).status_code == 422


def test_a_page_has_its_own_where_it_says_so(lead: Client, page: Page) -> None:
    here = f"/settings/targets/{page.pk}"
    assert 'placeholder="30"' in lead.get(here).content.decode()
    assert lead.post(here, NONE | {"response_critical": "7", "resolution_critical": "60"}).status_code == 302
    kept = sla.targets()
    assert [key for key in kept if key[0] == page.pk] == [(page.pk, "critical")]
    shown = lead.get("/settings/targets").content.decode()
    assert "Critical: answer in 7 min, end in 60 min" in shown
    assert 'value="7"' in lead.get(here).content.decode()
    lead.post(here, {"_method": "DELETE"})
    assert [key for key in sla.targets() if key[0] == page.pk] == []


def test_a_row_has_both_numbers_or_none(lead: Client, page: Page) -> None:
    answer = lead.post(f"/settings/targets/{page.pk}", NONE | {"response_high": "7"})
    assert (answer.status_code, "Fill in both, or none" in answer.content.decode()) == (422, True)
    assert lead.post(f"/settings/targets/{page.pk}", NONE | {"response_high": "x", "resolution_high": "9"}).status_code == 422


def test_nobody_sets_targets_for_a_page_that_they_do_not_see(lead: Client, company: Company, page: Page) -> None:
    access.revoke(company.priya.pk, page.pk, actor=PROGRAM, now=LONG_AGO)
    assert lead.get(f"/settings/targets/{page.pk}").status_code == 404
    assert lead.post(f"/settings/targets/{page.pk}", TARGETS).status_code == 404
    assert "Platform nine" not in lead.get("/settings/targets").content.decode()
