"""Business hours, as owners and leads write them; agents decide on neither hours nor targets."""

import re
from datetime import date

import pytest
from django.test import Client

from answerable.journal.record import PROGRAM
from answerable.sla import operations
from answerable.sla import queries as sla
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
HOURS = {"_method": "PATCH", "timezone": "Europe/London", "days_off": "", "country": ""} | {f"day_{day}": "09:00-17:00" for day in range(5)}


@pytest.fixture
def lead(client: Client, company: Company) -> Client:
    """Priya, who leads the service team."""
    client.force_login(company.priya)
    return client


def test_it_keeps_several_intervals_a_day_and_one_past_midnight(lead: Client) -> None:
    lead.post("/settings/hours", HOURS | {"day_0": "08:00-12:00, 13:30-18:00", "day_5": "22:00-02:00"})
    calendar = sla.calendar()
    assert calendar is not None
    assert calendar.hours["0"] == [[480, 720], [810, 1080]]
    assert calendar.hours["5"] == [[1320, 1560]]
    assert "08:00-12:00, 13:30-18:00" in lead.get("/settings/hours").content.decode()


def test_it_keeps_whose_holidays_are_off_every_year(lead: Client) -> None:
    lead.post("/settings/hours", HOURS | {"days_off": "2027-02-03", "country": "DE", "subdivision": "BY"})
    calendar = sla.calendar()
    assert calendar is not None
    assert (calendar.country, calendar.subdivision, calendar.days_off) == ("DE", "BY", ["2027-02-03"])
    # Corpus Christi, in Bavaria and not in all of Germany.
    assert calendar.opening.is_off(date(2031, 6, 12))
    page = lead.get("/settings/hours").content.decode()
    assert '<option value="DE" selected>Germany</option>' in page
    assert '<option value="BY" selected>Bayern</option>' in page


def test_it_offers_the_parts_of_the_country_that_is_chosen(lead: Client) -> None:
    fields = {name: value for name, value in HOURS.items() if name != "_method"} | {"country": "GB", "subdivision": "BY"}
    said = lead.post("/settings/hours/example", fields).content.decode()
    assert '<option value="SCT">Scotland</option>' in said
    assert "Bayern" not in said
    assert lead.post("/settings/hours", fields | {"_method": "PATCH", "subdivision": "XX"}).status_code == 302
    kept = sla.calendar()
    assert kept is not None
    assert (kept.country, kept.subdivision) == ("GB", "")


def test_it_adds_hours_for_departments_and_drops_what_nobody_works_by(lead: Client, company: Company) -> None:
    night = {name: value for name, value in HOURS.items() if name != "_method"} | {"day_0": "22:00-06:00", "name": "Night desk"}
    added = lead.post("/settings/hours/new", night, follow=True).content.decode()
    assert "Night desk" in added
    assert re.search(r'href="/settings/hours" aria-current="page"', added), "the section is marked"
    company_hours, other = sla.calendars()
    assert (company_hours.hours == other.hours, other.hours["0"]) == (False, [[1320, 1800]])
    again = lead.post("/settings/hours/new", night | {"name": "night DESK"})
    assert (again.status_code, "have this name" in again.content.decode()) == (409, True)
    operations.choose_hours(company.departments["Service"].pk, other.pk, actor=PROGRAM, now=LONG_AGO)
    assert lead.post(f"/settings/hours/{other.pk}", {"_method": "DELETE"}).status_code == 409
    operations.choose_hours(company.departments["Service"].pk, None, actor=PROGRAM, now=LONG_AGO)
    assert lead.post(f"/settings/hours/{other.pk}", {"_method": "DELETE"}).status_code == 302
    assert lead.post(f"/settings/hours/{company_hours.pk}", {"_method": "DELETE"}).status_code == 409
    assert [each.pk for each in sla.calendars()] == [company_hours.pk]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"day_0": "9 to 5"}, "Write from and to"),
        ({"days_off": "Christmas"}, "is not a date"),
        ({f"day_{n}": "" for n in range(5)}, "never open"),
    ],
)
def test_it_says_what_is_wrong_and_keeps_what_was(lead: Client, wrong: dict[str, str], words: str) -> None:
    before = sla.calendar()
    answer = lead.post("/settings/hours", HOURS | wrong)
    after = sla.calendar()
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert before is not None
    assert after is not None
    assert before.hours == after.hours


def test_it_shows_what_hours_mean_before_they_are_kept(lead: Client) -> None:
    fields = {name: value for name, value in HOURS.items() if name != "_method"}
    said = lead.post("/settings/hours/example", fields).content.decode()
    assert "A message of Friday 16:45 that must be answered within 30 minutes is due on Monday 09:15." in said


def test_agents_do_not_decide_on_them(client: Client, company: Company) -> None:
    client.force_login(company.jonas)
    assert client.get("/settings/hours").status_code == 403
    assert client.post("/settings/hours", {"_method": "PATCH"}).status_code == 403
