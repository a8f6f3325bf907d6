"""Everybody may read what became of public complaints, and nothing else."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import translation

from answerable.access.models import Grant
from answerable.alerts.models import Alert
from answerable.cases import operations as cases
from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.crypto import veiled
from answerable.evidence.models import Objection, PublicPage
from answerable.evidence.operations import PageDraft
from answerable.evidence.tests.telling import complain, delete, thank
from answerable.journal.models import Event
from answerable.journeys.evidence import hold_back, let_show, settle
from answerable.public.kept import FOR, forget
from answerable.staff import queries as staff
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C30")]
AT = "/in-public/harbour-rail"


def read(path: str = AT, **more: str) -> str:
    forget()
    answer = Client().get(path, more)
    assert answer.status_code == 200, answer.content
    return answer.content.decode()


def told() -> dict[str, object]:
    found: dict[str, object] = json.loads(read(f"{AT}.json"))
    return found


def with_words(company: Company) -> None:
    settle(company.brand.pk, PageDraft("harbour-rail", is_on=True, has_words=True), member=company.robin, now=clock.now())


def test_it_is_off_until_it_is_switched_on(company: Company, page: Page, six: list[int]) -> None:
    assert Client().get(AT).status_code == 404
    settle(company.brand.pk, PageDraft("harbour-rail"), member=company.priya, now=clock.now())
    assert Client().get(AT).status_code == 404
    before = Client()
    before.force_login(company.priya)
    assert "A preview" in before.get(AT).content.decode()
    before.force_login(company.jonas)
    assert before.get(AT).status_code == 404
    Grant.objects.filter(member=company.lena).delete()
    before.force_login(company.lena)
    assert before.get(AT).status_code == 404, "she leads, and sees no page of this brand"
    settle(company.brand.pk, PageDraft("harbour-rail", is_on=True), member=company.priya, now=clock.now())
    assert "6 public complaints" in read()


def test_it_says_how_many_were_answered_and_solved(shown: PublicPage, six: list[int]) -> None:
    html, data = read(), told()
    assert data["complaints"] == {
        "all": 6,
        "acknowledged_in_public": 5,
        "solved": 5,
        "visibly_solved": 5,
        "confirmed_by_the_customer": 0,
        "by_standing": {"visible": 5, "private": 0, "explained": 0, "not_solved": 0, "answered": 0, "unanswered": 1},
    }
    assert data["median_seconds_to_public_answer"] == pytest.approx(3600, abs=300)
    assert html.count("Read the thread") == 5
    assert "https://network.example/item" in html


def test_it_keeps_no_cookie_runs_no_script_and_is_not_for_long(shown: PublicPage, six: list[int]) -> None:
    answer = Client().get(AT)
    assert not answer.cookies
    assert b"<script" not in answer.content
    assert b"style=" not in answer.content
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    seconds = int(answer["Cache-Control"].partition("max-age=")[2])
    assert answer["Cache-Control"].startswith("public")
    assert seconds + FOR.total_seconds() <= 30
    assert answer["Referrer-Policy"] == "no-referrer"
    again = Client().get(AT, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_it_shows_customers_words_only_where_they_are_switched_on_and_never_to_an_index(
    company: Company, shown: PublicPage, six: list[int]
) -> None:
    assert "cancelled" not in read()
    assert "X-Robots-Tag" not in Client().get(AT)
    with_words(company)
    assert read().count("My train was cancelled") == 5
    assert Client().get(AT)["X-Robots-Tag"] == Client().get(f"{AT}.json")["X-Robots-Tag"] == "noindex, nofollow"


def test_nothing_internal_is_in_it(company: Company, page: Page, shown: PublicPage, six: list[int]) -> None:
    with_words(company)
    case_id = six[0]
    actor = staff.actor(company.jonas)
    cases.note(case_id, "Offer a voucher of 25 euros, she is a journalist.", actor=actor, now=clock.now())
    said = "Jonas Lindqvist of yours was rude to me, maya too. Ring +44 20 7946 0958, booking HR7K2Q. @AnaW https://x.example Ana Walker"
    Message.objects.filter(case_id=case_id, is_ours=False).update(text=said)
    hold_back(six[1], "legal", "Our lawyers are worried.", member=company.robin, now=clock.now())
    for everything in (read(), read(f"{AT}.json")):
        assert "was rude to me" in everything
        secrets = ["Jonas", "Lindqvist", "Maya", "maya", "Ana", "Walker", "7946", "x.example", "voucher", "journalist", "lawyers", "Priya"]
        assert [each for each in secrets if each in everything] == []
        assert f"HR-{case_id}" not in everything


def test_it_is_gone_within_a_minute_after_the_customer_deletes_it(
    company: Company, page: Page, shown: PublicPage, six: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor, name = Client(), veiled(six[0])
    assert name in visitor.get(AT).content.decode()
    message = Message.objects.filter(case_id=six[0], is_ours=False).get()
    delete(page, message)
    now = clock.now() + FOR
    monkeypatch.setattr(clock, "now", lambda: now)
    later = visitor.get(AT).content.decode()
    assert timedelta(minutes=1) > 2 * FOR
    assert name not in later
    assert "5 public complaints" in later
    assert visitor.get(f"{AT}/not-listed/{name}").status_code == 404


def test_it_keeps_what_was_made_for_some_seconds(page: Page, shown: PublicPage, six: list[int]) -> None:
    visitor = Client()
    before = visitor.get(AT)
    complain(page, "Gil Walker")
    assert visitor.get(AT)["ETag"] == before["ETag"]
    forget()
    assert "7 public complaints" in visitor.get(AT).content.decode()


def test_it_shows_no_number_about_fewer_than_five(page: Page, shown: PublicPage) -> None:
    for name in ("Ana", "Ben", "Cem", "Dia"):
        complain(page, f"{name} Walker")
    assert "fewer than 5 public complaints" in read()
    assert told()["complaints"] is None
    complain(page, "Eva Walker")
    assert "5 public complaints" in read()
    assert told()["median_seconds_to_public_answer"] is None


def test_it_counts_what_is_held_back_by_reason(company: Company, shown: PublicPage, six: list[int]) -> None:
    hold_back(six[0], "legal", "", member=company.robin, now=clock.now())
    html = read()
    assert veiled(six[0]) not in html
    assert "1 entry is held back by Harbour Rail" in html
    assert "A legal matter is open (1)" in html
    assert "6 public complaints" in html
    let_show(six[0], member=company.robin, now=clock.now())
    assert veiled(six[0]) in read()


def test_a_customer_takes_their_entry_off_at_once(page: Page, shown: PublicPage, six: list[int]) -> None:
    visitor, name = Client(), veiled(six[0])
    at = f"{AT}/not-listed/{name}"
    assert name in visitor.get(AT).content.decode()
    assert "Take this entry off the page?" in visitor.get(at).content.decode()
    assert not Objection.objects.exists()
    assert "It is off, for good." in visitor.post(at, follow=True).content.decode()
    html = visitor.get(AT).content.decode()
    assert name not in html
    assert "1 is not listed because its writer does not want it." in html
    assert Event.objects.filter(kind="evidence.objected", case_id=six[0]).count() == 1
    visitor.post(at)
    told = Alert.objects.filter(cause__startswith="objection").values_list("member__name", "case_id")
    assert list(told) == [("Jonas Lindqvist", six[0])], "who closed it, once"
    for nonsense in ("x", veiled(six[0] + 10_000), name[:-1]):
        assert visitor.post(f"{AT}/not-listed/{nonsense}").status_code == 404


def test_it_says_who_came_back_with_thanks(page: Page, shown: PublicPage, six: list[int]) -> None:
    thank(page, Message.objects.filter(case_id=six[0], is_ours=False).get())
    html = read()
    assert "1 customer came back to say thank you." in html
    assert "Solved, confirmed by the customer" in html


@pytest.mark.parametrize(("language", "direction"), [("de", "ltr"), ("ar", "rtl"), ("en", "ltr")])
def test_it_speaks_the_language_that_was_chosen(shown: PublicPage, six: list[int], language: str, direction: str) -> None:
    html = read(AT, lang=language)
    assert f'<html lang="{language}" dir="{direction}"' in html
    with translation.override(language):
        assert translation.gettext("You said it in public.") in html


def test_it_goes_on_below_an_entry(shown: PublicPage, six: list[int]) -> None:
    html = read(AT, before=veiled(six[1]))
    assert [veiled(each) in html for each in six[:5]] == [False, False, True, True, True]
    assert Client().get(AT, {"before": "nonsense"}).status_code == 404
