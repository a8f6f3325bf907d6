"""Business hours, as owners and leads write them; agents decide on neither hours nor targets."""

import pytest
from django.test import Client

from answerable.sla import queries as sla
from tests.cast import Company

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


def test_it_adds_the_holidays_of_a_country_to_those_written(lead: Client) -> None:
    lead.post("/settings/hours", HOURS | {"days_off": "2027-02-03", "country": "DE"})
    calendar = sla.calendar()
    assert calendar is not None
    assert "2027-02-03" in calendar.days_off
    assert sum(day.endswith(("-12-25", "-10-03")) for day in calendar.days_off) == 4


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
