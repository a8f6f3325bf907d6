"""Who sees the report, what it says, and that its files and lists sum to it."""

import csv
import io
import re

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.effort.models import Beat
from answerable.journal.record import PROGRAM
from answerable.reports.queries import worked
from answerable.reports.rules.lending import Lent, Unit
from answerable.reports.tests.worked_month import Month, worked_month
from answerable.web.glass_house.words import clock, figures, hours
from answerable.web.money import Money
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C35")]
MONTH = "/glass-house?month=2026-10"


@pytest.fixture
def month(company: Company, page: Page) -> Month:
    for name, rate in (("Marketing", 4_200), ("Service", 2_800)):
        company.departments[name].hourly_cost = rate
        company.departments[name].save()
    for member in company.members.values():
        member.timezone = "Europe/London"
        member.save()
    return worked_month(company, page, seed=7)


def rows(client: Client, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    return list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))  # type: ignore[attr-defined]


def test_it_says_what_marketing_did_for_service(client: Client, company: Company, month: Month) -> None:
    client.force_login(company.robin)
    answer = client.get(MONTH)
    text = answer.content.decode()
    seconds = month.of(company.lena, "Service") + month.of(company.maya, "Service")
    assert f"Marketing did {hours(seconds)} hours of customer support in October 2026" in text
    assert clock(seconds) in text
    assert clock(month.of(company.lena, "Service")) in text
    assert "answered by 2 people of Marketing" in text
    assert Money("EUR").words(round(seconds * 4_200 / 3600)) in text
    assert "What departments do for others" in text


def test_its_files_sum_to_it(client: Client, company: Company, month: Month) -> None:
    client.force_login(company.robin)
    marketing = f"&department={company.departments['Marketing'].pk}"
    weeks = [row for row in rows(client, f"/glass-house/weeks.csv?month=2026-10{marketing}") if row["kind"] == "lent"]
    messages = [row for row in rows(client, f"/glass-house/messages.csv?month=2026-10{marketing}") if row["kind"] == "lent"]
    seconds = month.of(company.lena, "Service") + month.of(company.maya, "Service")
    assert sum(int(row["seconds"]) for row in weeks) == sum(int(row["seconds"]) for row in messages) == seconds
    assert sum(int(row["messages"]) for row in weeks) == sum(bool(row["answered"]) for row in messages) > 0
    assert round(sum(float(row["cost"]) for row in weeks) * 100) == (seconds * 4_200 * 2 + 3600) // 7200
    assert {row["belongs_to"] for row in weeks} == {"Service"}


def test_each_figure_opens_its_cases(client: Client, company: Company, month: Month) -> None:
    client.force_login(company.robin)
    found = client.get(f"/glass-house/cases?month=2026-10&department={company.departments['Marketing'].pk}&member={company.lena.pk}")
    text = found.content.decode()
    assert "What Lena Brandt did for other departments" in text
    assert clock(month.of(company.lena, "Service")) in text
    week = min(week for who, _case, week in month.seconds if who == company.lena.pk)
    assert client.get(f"/glass-house/cases?month=2026-10&kind=own&week={week}").status_code == 200


def test_a_lead_sees_their_department_and_nobody_else_sees_it(client: Client, company: Company, month: Month) -> None:
    client.force_login(company.lena)
    text = client.get(MONTH).content.decode()
    assert "Marketing did" in text
    assert "What departments do for others" not in text
    service = f"&department={company.departments['Service'].pk}"
    for address in (f"{MONTH}{service}", f"/glass-house/cases?month=2026-10{service}"):
        assert "Jonas" not in client.get(address).content.decode()
    assert {row["department"] for row in rows(client, f"/glass-house/weeks.csv?month=2026-10{service}")} == {"Marketing"}
    assert {row["department"] for row in rows(client, f"/glass-house/messages.csv?month=2026-10{service}")} == {"Marketing"}
    client.force_login(company.jonas)
    for address in (MONTH, "/glass-house/cases", "/glass-house/weeks.csv", "/glass-house/messages.csv"):
        assert client.get(address).status_code == 403
    assert "glass-house" not in client.get("/").content.decode()


def test_everybody_sees_their_own_hours(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    assert "Nothing was measured yet" in client.get("/your-hours").content.decode()


def test_a_sign_of_work_is_noted(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    for given in ({"idle": "0"}, {"idle": "5", "leaves": "1"}, {"idle": "\u0663"}, {"idle": "99999999"}):
        assert client.post(f"/cases/{case.pk}/attention", given).status_code == 204
    told = list(Beat.objects.order_by("id").values_list("case_id", "department_id", "is_leaving"))
    assert told == [(case.pk, company.jonas.department_id, leaving) for leaving in (False, False, True)]


@pytest.mark.parametrize(
    "asked", ["month=x", "month=2026-13", "from=x&to=y", "to=0001-01-01", "to=9999-12-31", "week=x&kind=x&skip=-1&member=x", "page=\0"]
)
def test_it_answers_whatever_is_asked(client: Client, company: Company, page: Page, asked: str) -> None:
    client.force_login(company.robin)
    for address in ("/glass-house", "/glass-house/cases", "/glass-house/weeks.csv", "/glass-house/messages.csv"):
        assert client.get(f"{address}?{asked}").status_code == 200


def test_pr_matters_are_in_the_sums_and_not_in_the_list(
    client: Client, company: Company, page: Page, month: Month, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worked, "PAGE", 3)
    access.name_spokesperson(page.brand_id, company.robin.pk, [], actor=PROGRAM, now=LONG_AGO)
    owed = [case_id for case_id, department in month.owed.items() if department == "Service"]
    address = f"/glass-house/cases?month=2026-10&department={company.departments['Marketing'].pk}"
    client.force_login(company.lena)
    listed = re.findall(r'href="/cases/(\d+)"', client.get(address).content.decode())
    access.restrict(Case.objects.get(pk=listed[0]), seeing=[], actor=PROGRAM, now=LONG_AGO)
    found = [client.get(f"{address}&skip={skipped}").content.decode() for skipped in (0, 3, 6)]
    shown = [re.findall(r'href="/cases/(\d+)"', each) for each in found]
    assert ([len(each) for each in shown], len(owed)) == ([3, 3, 1], 8)
    assert {int(each) for part in shown for each in part} == {*owed} - {int(listed[0])}
    assert "1 to 3 of 7" in found[0]
    assert "1 of them is a PR matter" in found[0]
    assert clock(month.of(company.lena, "Service") + month.of(company.maya, "Service")) in found[0]
    messages = [row for row in rows(client, address.replace("/cases", "/messages.csv")) if row["kind"] == "lent"]
    assert {row["case"] for row in messages} == {"PR matter", *(f"HR-{case_id}" for case_id in owed if case_id != int(listed[0]))}
    for case in Case.objects.all():
        access.restrict(case, seeing=[], actor=PROGRAM, now=LONG_AGO)
    assert "on PR matters alone" in client.get(address).content.decode()


@pytest.mark.parametrize(("hours", "said"), [(1, "under 0.1 people"), (148, "0.1 people"), (1776, "1.0 person"), (3600, "2.0 people")])
def test_a_little_staff_is_not_nobody(hours: int, said: str) -> None:
    found = Lent(Unit(1, "marketing", 42_00), 1, hours * 3600, 0, 0, hours * 3600, [], {2: hours * 3600})
    told = figures(found, {1: "Marketing", 2: "Service"}, Money("EUR"), {1: 42_00, 2: 28_00}, months=12)
    assert told[-1].value == said
