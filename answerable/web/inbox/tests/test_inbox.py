"""The list as a member asks for it."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.inbox.models import Row
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_it_sends_strangers_to_the_log_in(client: Client, company: Company) -> None:
    assert client.get("/").headers["Location"].startswith("/account/login/")
    part = client.get("/", headers={"HX-Request": "true"})
    assert (part.status_code, part.headers["HX-Redirect"]) == (401, "/account/login/")


def test_it_lists_what_arrived_under_its_heading(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    html = client.get("/").content.decode()
    assert "Amara Nwosu" in html
    assert "Where is my refund?" in html
    assert f'href="/cases/{case.pk}"' in html
    assert html.count('class="group-head') == 1


def test_it_shows_nothing_of_pages_that_the_member_does_not_work_on(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.charlie)
    assert "Amara" not in client.get("/").content.decode()
    assert "Amara" not in client.get("/?q=refund").content.decode()
    assert client.get(f"/cases/{case.pk}/row").status_code == 404
    assert client.get(f"/inbox/held?ids={case.pk}").json() == {"ids": []}


def test_it_leads_from_what_words_found_to_the_message_that_holds_them(client: Client, company: Company, page: Page) -> None:
    said = arrive(page, "My umbrella is on the train to Leeds.")
    arrive(page, "Hello, is anybody there?")
    client.force_login(company.jonas)
    assert f'href="/cases/{said.case_id}?q=umbrella&amp;message={said.pk}"' in client.get("/?q=umbrella").content.decode()
    assert f'href="/cases/{said.case_id}?q=Amara"' in client.get("/?q=Amara").content.decode()


@pytest.mark.parametrize("view", ["untaken", "mine", "department", "all", "closed", "nonsense"])
@pytest.mark.parametrize("sort", ["due", "newest", "oldest"])
def test_it_answers_every_view_in_every_order(client: Client, company: Company, page: Page, view: str, sort: str) -> None:
    case_of(page)
    client.force_login(company.jonas)
    html = client.get(f"/?view={view}&sort={sort}").content.decode()
    assert ("Amara Nwosu" in html) is (view in {"untaken", "department", "all", "nonsense"})


def test_it_goes_on_where_the_first_fifty_end(client: Client, company: Company, page: Page) -> None:
    for number in range(53):
        arrive(page, f"Where is my refund number {number}?", name=f"Customer {number:02}")
    client.force_login(company.jonas)
    first = client.get("/")
    assert first.content.count(b'class="row"') == 50
    rest = client.get(first.context["panel"].next_url, headers={"HX-Request": "true"})
    assert rest.content.count(b'class="row"') == 3
    assert b"<html" not in rest.content
    shown = [row.id for answer in (first, rest) for row in answer.context["panel"].rows]
    assert shown == list(Row.objects.order_by("sort_at", "case_id").values_list("case_id", flat=True))


def test_it_leaves_a_row_that_is_no_longer_in_the_view(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    assert client.get(f"/cases/{case.pk}/row?view=untaken").status_code == 200
    assert client.get(f"/cases/{case.pk}/row?view=mine").status_code == 204


def test_it_says_which_changed_cases_belong_to_the_list(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    assert client.get(f"/inbox/held?view=untaken&ids={case.pk},999999,x,-1").json() == {"ids": [case.pk]}
    assert client.get(f"/inbox/held?view=mine&ids={case.pk}").json() == {"ids": []}
    assert client.get("/inbox/held").json() == {"ids": [case.pk]}


@pytest.mark.parametrize("after", ["x", "1_", "_1", "99999999999999999999_1", "1_-4", "0_99999999999999999999999", "\x00"])
def test_it_takes_a_mark_that_nobody_made_for_none(client: Client, company: Company, page: Page, after: str) -> None:
    case_of(page)
    client.force_login(company.jonas)
    assert client.get("/", {"after": after}).content.count(b'class="row"') == 1
    assert client.get("/", {"after": after, "q": "refund"}).status_code == 200
