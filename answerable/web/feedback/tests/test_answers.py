"""The page behind the link: for anybody who holds it, with nothing kept in the browser."""

from io import BytesIO

import pytest
from django.test import Client

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.files.tests import samples
from answerable.journeys.company import settle_look
from answerable.satisfaction.models import Answer, Question
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_it_is_answered_and_changed_without_a_session(client: Client, link: str) -> None:
    asked = client.get(link)
    assert asked.status_code == 200
    assert not asked.cookies
    assert "<script" not in asked.content.decode()
    assert (asked["Referrer-Policy"], asked["Cache-Control"], asked["X-Robots-Tag"]) == ("no-referrer", "no-store", "noindex, nofollow")
    stranger = Client(enforce_csrf_checks=True)
    given = stranger.post(link, {"score": "2", "words": "Too late, <b>really</b>"})
    assert (given.status_code, not given.cookies) == (200, True)
    assert "&lt;b&gt;really" in given.content.decode()
    assert "Change the answer" in client.get(link).content.decode()
    stranger.post(link, {"score": "4", "words": ""})
    assert Answer.objects.values_list("score", "words").get() == (4, "")


@pytest.mark.parametrize("said", [{}, {"score": "6"}, {"score": "five"}, {"score": "3", "words": "x" * 2001}])
def test_it_says_what_is_missing(client: Client, link: str, said: dict[str, str]) -> None:
    answer = client.post(link, said)
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()
    assert not Answer.objects.exists()


@pytest.mark.parametrize("token", ["guessed", "x" * 300, "%00", "é"])
def test_it_knows_no_other_link(client: Client, link: str, token: str) -> None:
    for method in (client.get, client.post):
        assert method(f"/how-was-it/{token}").status_code == 404


def test_it_speaks_the_language_of_the_question(client: Client, link: str) -> None:
    Question.objects.update(language="ar")
    assert 'lang="ar" dir="rtl"' in client.get(link).content.decode()


def test_it_stands_beside_the_case_and_in_the_ledger(client: Client, link: str, company: Company, page: Page) -> None:
    client.post(link, {"score": "1", "words": "Nobody listened"})
    client.force_login(company.jonas)
    case = Case.objects.get()
    shown = client.get(f"/cases/{case.pk}").content.decode()
    for words in ("1 of 5", "Nobody listened", "Reopen the case"):
        assert words in shown
    ledger = client.get("/ledger").content.decode()
    assert "Gave 1 or 2" in ledger
    assert "By department" in ledger


def test_a_lead_decides_for_each_page(client: Client, link: str, company: Company, page: Page) -> None:
    client.force_login(company.priya)
    here = f"/settings/satisfaction/{page.pk}"
    assert "Messages" in client.get("/settings/satisfaction").content.decode()
    assert client.post(here, {"_method": "PATCH", "is_on": "on", "text_": "How was it?"}).status_code == 422
    said = {"_method": "PATCH", "text_": "How was it? {{ link }}", "text_de": "Wie war es? {{ link }}"}
    assert client.post(here, said).status_code == 302
    assert "Wie war es?" in client.get(here).content.decode()
    client.force_login(company.jonas)
    assert client.get(here).status_code == 403
    client.force_login(company.charlie)
    assert client.get(here).status_code == 404


def test_it_wears_the_brands_colour_and_logo(client: Client, company: Company, link: str) -> None:
    assert "look.css" not in client.get(link).content.decode()
    settle_look.paint(company.brand.pk, "#7a1e2e", member=company.robin, now=clock.now())
    settle_look.put_logo(company.brand.pk, BytesIO(samples.picture()), name="l.png", told="", member=company.robin, now=clock.now())
    page = client.get(link).content.decode()
    assert f'href="{link}/look.css"' in page
    assert f'src="{link}/logo?v=' in page
    assert client.get(f"{link}/look.css").content == b":root{--brand:#7a1e2e;--brand-content:#f9fcfe}\n"
    assert b"WEBP" in b"".join(client.get(f"{link}/logo").streaming_content)  # type: ignore[attr-defined]
    assert [client.get(f"/how-was-it/nobody/{each}").status_code for each in ("look.css", "logo")] == [404, 404]
