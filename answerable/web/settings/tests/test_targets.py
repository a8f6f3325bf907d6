"""Targets, as owners and leads write them: for which cases, by when, and which one applies."""

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.sla import queries as sla
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key
from tests.cast import LONG_AGO, Company, add_page

pytestmark = pytest.mark.django_db
TARGET = {"page": "", "urgency": "", "promise": "times", "first": "0:45", "next": "1:30", "resolution": "16:00", "cutoff": "16:00"}
TARGET |= {"lead": "0:10", "further": "", "pauses": "on"}
TIMES = Times(45, 90, 960, lead_minutes=10)


@pytest.fixture
def lead(client: Client, company: Company) -> Client:
    """Priya, who leads the service team."""
    client.force_login(company.priya)
    return client


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})


def test_it_keeps_a_target_with_its_three_times(lead: Client, page: Page) -> None:
    assert lead.post("/settings/targets", TARGET | {"page": str(page.pk), "urgency": "high"}).status_code == 302
    assert sla.targets()[Key(page.pk, "high")].times == TIMES
    shown = lead.get("/settings/targets").content.decode()
    assert all(words in shown for words in ("Platform nine, High", "45 min", "1 h 30 min", "16 h"))


def test_what_is_written_comes_back_into_the_form_and_changes_from_there(lead: Client) -> None:
    here = f"/settings/targets/{sla.targets()[Key()].pk}"
    assert 'value="4:00"' in lead.get(here).content.decode()
    assert lead.post(here, TARGET | {"_method": "PATCH"}).status_code == 302
    assert sla.targets()[Key()].times == TIMES


def test_the_same_day_needs_its_cut_off_and_no_length(lead: Client) -> None:
    same_day = TARGET | {"urgency": "low", "promise": "day", "first": "", "next": ""}
    default = sla.targets()[Key(urgency="low")]
    here = f"/settings/targets/{default.pk}"
    assert lead.post(here, same_day | {"_method": "PATCH", "cutoff": ""}).status_code == 422
    assert lead.post(here, same_day | {"_method": "PATCH", "cutoff": "15:30"}).status_code == 302
    assert sla.targets()[Key(urgency="low")].cutoff_minute == 15 * 60 + 30
    assert "Same day, if posted before 15:30" in lead.get("/settings/targets").content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"first": ""}, "This field is required."),
        ({"next": "90"}, "Write hours and minutes"),
        ({"resolution": "0:00"}, "at least a minute"),
    ],
)
def test_it_refuses_what_is_no_length(lead: Client, wrong: dict[str, str], words: str) -> None:
    answer = lead.post("/settings/targets", TARGET | {"urgency": "normal"} | wrong)
    assert (answer.status_code, words in answer.content.decode()) == (422, True)


def test_it_refuses_a_second_for_the_same_cases_and_to_remove_the_last(lead: Client) -> None:
    taken = lead.post("/settings/targets", TARGET)
    assert (taken.status_code, "Change that one" in taken.content.decode()) == (409, True)
    here = f"/settings/targets/{sla.targets()[Key()].pk}"
    assert "Remove" not in lead.get(here).content.decode()
    assert lead.post(here, {"_method": "DELETE"}).status_code == 422
    assert Key() in sla.targets()


def test_it_says_what_applies_and_by_when(lead: Client, page: Page) -> None:
    lead.post("/settings/targets", TARGET | {"page": str(page.pk)})
    shown = lead.get(f"/settings/targets?page={page.pk}&urgency=critical").content.decode()
    assert "<strong" in shown
    assert "Platform nine</strong>" in shown
    lead.post(f"/settings/targets/{sla.targets()[Key(page.pk)].pk}", {"_method": "DELETE"})
    assert "Critical</strong>" in lead.get(f"/settings/targets?page={page.pk}&urgency=critical").content.decode()


def test_nobody_sets_targets_for_a_page_that_they_do_not_see(lead: Client, company: Company, page: Page) -> None:
    lead.post("/settings/targets", TARGET | {"page": str(page.pk)})
    kept = sla.targets()[Key(page.pk)]
    access.revoke(company.priya.pk, page.pk, actor=PROGRAM, now=LONG_AGO)
    assert lead.get(f"/settings/targets/{kept.pk}").status_code == 404
    assert lead.post(f"/settings/targets/{kept.pk}", TARGET | {"_method": "PATCH"}).status_code == 404
    assert lead.post("/settings/targets", TARGET | {"page": str(page.pk), "urgency": "low"}).status_code == 422
    assert "Platform nine" not in lead.get("/settings/targets").content.decode()


def test_agents_do_not_decide_on_them(client: Client, company: Company) -> None:
    client.force_login(company.jonas)
    kept = sla.targets()[Key()]
    assert [client.get(each).status_code for each in ("/settings/targets", "/settings/targets/new", f"/settings/targets/{kept.pk}")] == [
        403
    ] * 3
    assert client.post("/settings/targets", TARGET | {"urgency": "normal"}).status_code == 403
    assert client.post(f"/settings/targets/{kept.pk}", {"_method": "DELETE"}).status_code == 403
