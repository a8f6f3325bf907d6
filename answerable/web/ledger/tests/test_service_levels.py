"""Service levels in the ledger, and one clock wherever a case is seen: list, case, ledger, file."""

import csv
import io
import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.keep_lists import keep_lists
from answerable.reports.models import MessageFact
from answerable.reports.rules.bands import band
from answerable.sla import operations as sla
from answerable.sla.models import Calendar, Clock
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def day_and_night(company: Company) -> None:
    Calendar.objects.update(hours={str(day): [[0, 1440]] for day in range(7)}, timezone="UTC")


@pytest.fixture
def robin(client: Client, company: Company) -> Client:
    client.force_login(company.robin)
    return client


def rows(client: Client) -> list[dict[str, str]]:
    text = b"".join(client.get("/ledger.csv").streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(text)))


def words(html: str) -> set[str]:
    """What the clocks of a page say."""
    return set(re.findall(r"<span data-clk-words>([^<]+)</span>", html.replace("&#x27;", "'")))


@pytest.mark.capability("C23")
@pytest.mark.parametrize(
    ("hours", "said", "state"), [(1, "3 h 00 m left", "plain"), (3.5, "30 m left", "soon"), (5, "1 h 00 m over", "over")]
)
def test_list_case_ledger_and_file_say_the_same(
    robin: Client, page: Page, monkeypatch: pytest.MonkeyPatch, hours: float, said: str, state: str
) -> None:
    case = case_of(page)
    started = Clock.objects.get(case=case, kind="first_response").started_at
    monkeypatch.setattr(clock, "now", lambda: started + hours * HOUR)
    assert words(robin.get("/").content.decode()) == {said}
    assert said in words(robin.get(f"/cases/{case.pk}").content.decode())
    [row] = rows(robin)
    assert (row["clock"], float(row["clock_seconds"]), row["in_time"]) == (state, (4 - hours) * 3600, "")
    assert datetime.fromisoformat(row["due"]) == (started + 4 * HOUR).replace(microsecond=0)
    assert ("due=late" in robin.get("/ledger/service-levels").content.decode()) is (state == "over")


@pytest.mark.capability("C23")
def test_a_clock_that_waits_says_the_same_too(robin: Client, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    case = case_of(page)
    started = Clock.objects.get(case=case, kind="first_response").started_at
    sla.answer([case.pk], at=started + HOUR, now=started + HOUR)
    keep_lists([case.pk])
    monkeypatch.setattr(clock, "now", lambda: started + 7 * HOUR)
    said = "Customer's turn, 15 h"
    assert words(robin.get("/").content.decode()) == {said}
    assert said in words(robin.get(f"/cases/{case.pk}").content.decode())
    [row] = rows(robin)
    assert (row["clock"], row["clock_seconds"], row["in_time"]) == ("paused", str(15 * 3600), "yes")


def answered(case: Case, *, posted: datetime, at: datetime) -> None:
    """As if the customer had written and been answered then."""
    Message.objects.filter(case=case).update(posted_at=posted)
    MessageFact.objects.filter(case_id=case.pk).update(
        posted_at=posted, answered_at=at, answer_id=1, outcome="answered", band=band((at - posted).total_seconds())
    )
    Clock.objects.filter(case=case, kind="first_response").update(
        started_at=posted, due_at=posted + 4 * HOUR, stopped_at=at, is_met=at <= posted + 4 * HOUR
    )


@pytest.mark.capability("C24")
def test_it_tells_the_share_of_each_page_that_was_answered_the_same_day(robin: Client, page: Page) -> None:
    noon = (clock.now() - timedelta(days=3)).replace(hour=12, minute=0, second=0, microsecond=0)
    for number, after in enumerate([HOUR, 11 * HOUR, 13 * HOUR, 40 * HOUR]):
        answered(case_of(page, name=f"Ana {number}"), posted=noon, at=noon + after)
    case_of(page, name="Ben")
    body = robin.get("/ledger/service-levels").content.decode()
    assert re.findall(r'<td class="num">(\d+).%', body) == ["25", "40"]
    assert "1 of 4" in body
    assert "2 of 5" in body
    assert sorted(row["same_day"] for row in rows(robin)) == ["", "no", "no", "yes", "yes"]
    assert sorted(row["in_time"] for row in rows(robin)) == ["", "no", "no", "no", "yes"]


def test_what_is_due_today_can_be_listed(robin: Client, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    case = case_of(page)
    due_at = Clock.objects.get(case=case, kind="first_response").due_at
    assert due_at is not None
    stands: dict[datetime, set[str]] = {due_at + HOUR: {"late", "today"}, due_at - timedelta(seconds=1): {"today"}, due_at - 2 * DAY: set()}
    for now, listed in stands.items():
        monkeypatch.setattr(clock, "now", lambda now=now: now)
        assert {due for due in ("late", "today") if f"/cases/{case.pk}" in robin.get(f"/?due={due}").content.decode()} == listed
