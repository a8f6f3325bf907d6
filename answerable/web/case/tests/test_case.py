"""One case as a page: who sees what of it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from answerable.cases.models import Look
from answerable.channels.models import Page
from tests.arrivals import arrive, case_of
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


def test_it_shows_the_case_beside_its_list(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}?view=untaken").content.decode()
    assert f"HR-{case.pk}" in html
    assert "Complaint from Amara Nwosu" in html
    assert "Public answer owed." in html
    assert "Not taken" in html
    assert 'aria-current="true"' in html
    assert Look.objects.get(case=case).member_id == company.jonas.pk


def test_it_answers_with_the_panes_alone_where_htmx_asks(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in html
    assert 'id="thread"' in html
    assert 'id="context-body" hx-swap-oob' in html
    whole = client.get(f"/cases/{case.pk}", headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert b"<html" in whole.content


@pytest.mark.parametrize("rest", ["", "/thread", "/row"])
def test_it_does_not_exist_for_who_may_not_see_it(client: Client, company: Company, page: Page, rest: str) -> None:
    case = case_of(page)
    client.force_login(company.charlie)
    assert client.get(f"/cases/{case.pk}{rest}").status_code == 404
    client.force_login(company.jonas)
    assert client.get(f"/cases/{case.pk + 1}{rest}").status_code == 404


def test_it_shows_an_earlier_case_of_the_same_person_only_where_visible(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    other = add_page(company, {"id": "page9", "kind": "mentions", "name": "Harbour Rail Jobs", "handle": "jobs"})
    arrive(other, "Is the depot hiring?", kind="mention")
    client.force_login(company.jonas)
    assert b"Is the depot hiring?" in client.get(f"/cases/{case.pk}").content
    from answerable.access.models import Grant

    Grant.objects.filter(member=company.jonas, page=other).delete()
    assert b"Is the depot hiring?" not in client.get(f"/cases/{case.pk}").content


def test_it_escapes_what_customers_write(client: Client, company: Company, page: Page) -> None:
    case = case_of(page, "<script>alert(1)</script> Where is my refund?", name="<b>Amara</b>")
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert "<script>alert" not in html
    assert "<b>Amara" not in html


def test_it_is_unread_until_somebody_sees_it_and_again_when_more_comes(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)

    def is_unread() -> bool:
        return 'class="unread"' in client.get(f"/cases/{case.pk}/row").content.decode()

    assert is_unread()
    client.post(f"/cases/{case.pk}/attention")
    assert is_unread(), "a sign of work counts time, and nothing else"
    for address in ("", "/thread"):
        client.get(f"/cases/{case.pk}{address}")
        assert not is_unread()
        arrive(page, "Are you there?", ago=timedelta(0))
        assert is_unread()
    client.force_login(company.lena)
    assert is_unread(), "what one has seen is unread to others"


def test_it_keeps_a_sign_of_work_in_one_write(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    with CaptureQueriesContext(connection) as told:
        assert client.post(f"/cases/{case.pk}/attention").status_code == 204
    written = [each["sql"] for each in told.captured_queries if not each["sql"].startswith(("SELECT", "(SELECT"))]
    assert [each.partition(" (")[0] for each in written] == ['INSERT INTO "effort_beat"']
    client.force_login(company.charlie)
    assert client.post(f"/cases/{case.pk}/attention").status_code == 404
