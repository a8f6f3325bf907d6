"""Departments: made, changed, retired, offered by trade; who is there is seen by all, what an hour costs by owners alone."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.sla.models import Calendar
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Department, Member
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
SAID = {"name": "Night desk", "discipline": "support", "lead": "", "calendar": "", "hourly_cost": "", "alert_email": ""}


@pytest.fixture
def owner(client: Client, company: Company) -> Client:
    """Robin."""
    client.force_login(company.robin)
    return client


def always_open() -> Calendar:
    return Calendar.objects.create(name="All hours", hours={str(day): [[0, 1440]] for day in range(7)})


@pytest.mark.capability("C06")
def test_it_makes_a_department_with_its_lead_hours_cost_and_contact(owner: Client, company: Company) -> None:
    hours = always_open()
    said = SAID | {"lead": company.priya.pk, "calendar": hours.pk, "hourly_cost": "34.50", "alert_email": "night@harbour.example"}
    page = owner.post("/people/departments", said, follow=True).content.decode()
    made = Department.objects.get(name="Night desk")
    assert (made.lead_id, made.hourly_cost, made.alert_email) == (company.priya.pk, 3450, "night@harbour.example")
    for words in ("Priya Raman", "All hours", "€34.50 an hour", "night@harbour.example", "Nobody on shift"):
        assert words in page
    assert 'value="34.50"' in owner.get(f"/people/departments/{made.pk}").content.decode()


def test_it_counts_in_the_currency_of_the_company_which_may_have_no_cents(owner: Client, company: Company) -> None:
    service = company.departments["Service"]
    assert owner.post("/people/currency", {"_method": "PATCH", "currency": "JPY"}).status_code == 302
    owner.post(f"/people/departments/{service.pk}", SAID | {"_method": "PATCH", "name": "Service", "hourly_cost": "4200"})
    service.refresh_from_db()
    assert service.hourly_cost == 4200
    assert "¥4,200 an hour" in owner.get("/people/departments").content.decode()
    assert owner.post("/people/currency", {"_method": "PATCH", "currency": "EURO"}).status_code == 422


def test_it_says_who_is_there_and_the_cost_to_owners_only(owner: Client, company: Company) -> None:
    service = company.departments["Service"]
    owner.post(
        f"/people/departments/{service.pk}",
        SAID | {"_method": "PATCH", "name": "Service", "calendar": always_open().pk, "hourly_cost": "30"},
    )
    staff.say_presence(company.maya.pk, "online", actor=PROGRAM, now=clock.now())
    owner.force_login(company.jonas)
    page = owner.get("/people/departments").content.decode().split("page-head")[1]
    assert "Maya Okafor" in page
    assert "an hour" not in page
    assert "New department" not in page


@pytest.mark.parametrize(
    ("wrong", "status", "words"),
    [
        ({"name": "Marketing"}, 409, "Another department has this name"),
        ({"name": "MARKETING"}, 409, "Another department has this name"),
        ({"name": ""}, 422, "required"),
        ({"hourly_cost": "-1"}, 422, "greater than or equal to 0"),
        ({"alert_email": "nobody"}, 422, "valid email"),
        ({"lead": "99999"}, 422, "Select a valid choice"),
    ],
)
def test_it_says_what_is_wrong_and_makes_nothing(owner: Client, wrong: dict[str, str], status: int, words: str) -> None:
    answer = owner.post("/people/departments", SAID | wrong)
    assert (answer.status_code, words in answer.content.decode()) == (status, True)
    assert len(queries.departments()) == 2


def test_it_retires_a_department_once_nobody_and_nothing_is_left_in_it(owner: Client, company: Company, page: Page) -> None:
    marketing = company.departments["Marketing"]
    assert b"stands in who answers what" in _refused(owner, f"/people/departments/{marketing.pk}/retirement")
    spare = staff.establish("Spare", discipline=Department.Discipline.OTHER, actor=PROGRAM, now=LONG_AGO)
    Member.objects.filter(pk=company.jonas.pk).update(department=spare)
    assert b"People belong to this department" in _refused(owner, f"/people/departments/{spare.pk}/retirement")
    Member.objects.filter(pk=company.jonas.pk).update(department=company.departments["Service"])
    assert "Spare is retired" in owner.post(f"/people/departments/{spare.pk}/retirement", follow=True).content.decode()
    assert spare not in queries.departments()
    assert spare in queries.departments(with_retired=True)
    owner.post(f"/people/departments/{spare.pk}/retirement", {"_method": "DELETE"})
    assert spare in queries.departments()


def test_it_keeps_a_department_to_which_cases_belong(owner: Client, company: Company, page: Page) -> None:
    case_of(page)
    Member.objects.update(department=company.departments["Marketing"])
    assert b"Open cases belong to Service" in _refused(owner, f"/people/departments/{company.departments['Service'].pk}/retirement")


def test_it_offers_the_departments_of_a_trade_to_who_works_as_one(owner: Client, company: Company) -> None:
    assert "Departments of a" not in owner.get("/people/departments").content.decode()
    Member.objects.update(department=company.departments["Service"])
    Department.objects.filter(pk=company.departments["Marketing"].pk).update(retired_at=LONG_AGO)
    assert owner.post("/people/department-template", {"template": "telecom"}).status_code == 302
    made = {each.name: each.discipline for each in queries.departments()}
    assert made == {
        "Service": "support",
        "Marketing": "marketing",
        "Customer service": "support",
        "Faults": "support",
        "Sales": "other",
        "Press office": "other",
        "Legal": "other",
    }
    owner.post("/people/department-template", {"template": "telecom"})
    assert len(queries.departments()) == 7
    assert owner.post("/people/department-template", {"template": "circus"}).status_code == 422


def _refused(client: Client, address: str) -> bytes:
    answer = client.post(address)
    assert answer.status_code == 409
    return answer.content


DOORS = [
    ("get", "/people/departments/new"),
    ("post", "/people/departments"),
    ("get", "/people/departments/{}"),
    ("patch", "/people/departments/{}"),
    ("post", "/people/departments/{}/retirement"),
    ("delete", "/people/departments/{}/retirement"),
    ("patch", "/people/currency"),
    ("post", "/people/department-template"),
]


@pytest.mark.parametrize(("method", "address"), DOORS)
def test_only_owners_change_departments(client: Client, company: Company, method: str, address: str) -> None:
    client.force_login(company.priya)
    assert getattr(client, method)(address.format(company.departments["Service"].pk), SAID).status_code == 403
    assert {each.name for each in queries.departments()} == {"Service", "Marketing"}
