"""Notes that speak to colleagues: these are told, and nothing of it goes to the customer."""

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.alerts import queries as alerts
from answerable.cases.models import Case, Following, Mention, Note
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C14")]


@pytest.fixture
def case(client: Client, company: Company, page: Page) -> Case:
    client.force_login(company.jonas)
    return case_of(page)


def told(company: Company) -> set[str]:
    return {key for key, member in company.members.items() if alerts.told(member.pk)}


def test_it_tells_whom_it_mentions(client: Client, company: Company, case: Case) -> None:
    assert client.post(f"/cases/{case.pk}/notes", {"text": "@Lena Brandt, is this your post?"}).status_code == 302
    assert told(company) == {"lena"}
    (alert,) = alerts.told(company.lena.pk)
    assert (alert.sentence, alert.case_id) == (f"Jonas Lindqvist mentions you in HR-{case.pk}", case.pk)
    assert alerts.standing([case.page_id]) == [], "what is for one is not for all"
    client.force_login(company.lena)
    client.get(f"/cases/{case.pk}")
    assert told(company) == set()


def test_it_tells_a_department_but_not_its_author_nor_who_sees_nothing(client: Client, company: Company, case: Case) -> None:
    client.post(f"/cases/{case.pk}/notes", {"text": "@Service, who was there?"})
    assert told(company) == {"robin", "priya", "maya"}
    assert Mention.objects.get().department == company.departments["Service"]
    assert not Following.objects.exclude(member_id=company.jonas.pk).exists(), "a department that is named follows nothing by that"


def test_it_refuses_names_of_nobody_here(client: Client, company: Company, case: Case) -> None:
    for text in ("@Lenna knows", "@Charlie Webb, look"):
        refused = client.post(f"/cases/{case.pk}/notes", {"text": text})
        assert refused.status_code == 422
    assert not Note.objects.exists()


def test_it_offers_who_sees_the_case(client: Client, company: Company, case: Case) -> None:
    html = client.get(f"/cases/{case.pk}/mentions?typed=br").content.decode()
    assert 'data-text="@Lena Brandt"' in html
    assert "Charlie" not in client.get(f"/cases/{case.pk}/mentions?typed=").content.decode()
    Grant.objects.filter(member=company.jonas).update(actions=["see"])
    assert client.get(f"/cases/{case.pk}/mentions").status_code == 403


def test_in_a_pr_matter_it_speaks_to_those_alone_who_see_it(client: Client, company: Company, case: Case) -> None:
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    access.restrict(case, seeing=[company.jonas.pk], actor=PROGRAM, now=LONG_AGO)
    assert client.post(f"/cases/{case.pk}/notes", {"text": "@Maya Okafor, who was there?"}).status_code == 422
    offered = client.get(f"/cases/{case.pk}/mentions", {"typed": ""}).content.decode()
    assert "Lena Brandt" in offered
    assert "Maya Okafor" not in offered
    client.post(f"/cases/{case.pk}/notes", {"text": "@Lena Brandt, who was there?"})
    assert told(company) == {"lena"}
