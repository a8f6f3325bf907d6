"""What others wrote under the same post."""

import pytest
from django.test import Client

from answerable.cases.models import Leg
from answerable.channels.models import Page
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.tests.test_merge import now
from answerable.web.case.timeline.comments import PAGE
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


def test_it_says_how_much_is_written_under_the_post_and_opens_it(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    case = case_of(page)
    assert "conversations" not in client.get(f"/cases/{case.pk}", headers=PART).content.decode()
    other = arrive(page, "Nice trains.", name="Ben Oduya").case
    close(other.pk, Ending(silence="no_need"), member=company.jonas, now=now())
    url = f"/posts/{Leg.objects.get(case=case).post_id}/comments"
    html = client.get(f"/cases/{case.pk}", headers=PART).content.decode()
    assert "2 conversations, 1 open" in html
    assert url in html
    listed = client.get(url, headers=PART).content.decode()
    assert "Nice trains." in listed
    assert f'href="/cases/{other.pk}"' in listed


def test_it_goes_on_page_by_page(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    case = case_of(page)
    leg = Leg.objects.get(case=case)
    for number in range(PAGE + 1):
        arrive(page, f"Comment {number}", name=f"Person {number}")
    html = client.get(f"/posts/{leg.post_id}/comments", headers=PART).content.decode()
    assert html.count("<li>") == PAGE
    before = html.partition("before=")[2].partition('"')[0]
    assert b"Where is my refund" in client.get(f"/posts/{leg.post_id}/comments?before={before}").content


def test_it_hides_what_is_on_a_page_out_of_sight(client: Client, company: Company, page: Page) -> None:
    leg = Leg.objects.get(case=case_of(page))
    client.force_login(company.charlie)
    assert client.get(f"/posts/{leg.post_id}/comments").status_code == 404
    assert client.get("/posts/999999/comments").status_code == 404
