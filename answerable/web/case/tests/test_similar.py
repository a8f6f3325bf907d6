"""Beside a case: where others wrote the same, what was answered there, and whether it helped."""

import html as markup
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from answerable.access.models import Grant
from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.inbox.rules.precedent import Precedent, best
from answerable.inbox.rules.reusable import reusable
from answerable.journeys.receiving.keep_meanings import keep_meanings
from tests.arrivals import arrive, arrive_together
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
ANSWER = "Dear Bela, send us a picture of parcel 4711-12 by 14 March. — Lena"
ASKS = "My parcel arrived broken, what do I do now?"


def answered(page: Page, text: str, answer: str, *, name: str) -> Message:
    message = arrive(page, text, name=name)
    arrive(page, answer, page_says=True, origin_id=message.external_id)
    return message


def beside(client: Client, message: Message) -> str:
    while keep_meanings():
        pass
    return markup.unescape(client.get(f"/cases/{message.case_id}/similar").content.decode())


def test_it_shows_what_others_were_answered_and_how_it_ended(client: Client, company: Company, page: Page) -> None:
    before = answered(page, "Paket kaputt angekommen", ANSWER, name="Bela Kiss")
    arrive(page, "Thank you so much, that was great help!", name="Bela Kiss", origin_id=before.external_id)
    arrive(page, "Lovely staff in your shop in Leeds today", name="Cora Wood")
    asking = arrive(page, ASKS, name="Amara Nwosu")
    client.force_login(company.jonas)
    assert client.post(f"/cases/{before.case_id}/closure", {"outcome": "solved", "how": "silence", "silence": "no_need"}).status_code == 302
    html = beside(client, asking)
    assert re.findall(r'href="/cases/(\d+)\?message=(\d+)"', html) == [(str(before.case_id), str(before.pk))]
    assert "Paket kaputt angekommen" in html
    assert "Solved" in html
    assert "said thanks" in html
    [draft] = re.findall(r'data-use-answer="([^"]+)"', html)
    assert draft == "Dear Amara, send us a picture of parcel {{ number }} by {{ day }}. — Jonas"
    assert f'hx-get="/cases/{asking.case_id}/similar"' in client.get(f"/cases/{asking.case_id}").content.decode()


def test_it_shows_nothing_of_other_pages_of_the_same_customer_or_of_what_is_gone(client: Client, company: Company, page: Page) -> None:
    hidden = add_page(company, {"id": "page2", "kind": "comments", "name": "Hidden Quay", "handle": "Quay", "secret": "s", "token": "t"})
    answered(hidden, "My parcel arrived broken", "The otters ate it.", name="Zelda Quill")
    Grant.objects.filter(page=hidden).delete()
    asking = arrive(page, ASKS, name="Amara Nwosu")
    arrive(page, "My parcel arrived broken again", name="Amara Nwosu", post={"id": "another", "text": "Sale."})
    gone = arrive(page, "My parcel arrived broken too", name="Bela Kiss")
    Message.objects.filter(pk=gone.pk).update(deleted_at=datetime.now(UTC))
    client.force_login(company.jonas)
    assert "Nobody wrote anything like it." in beside(client, asking)


def test_it_offers_no_draft_where_nobody_may_answer(client: Client, company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(page, "Paket kaputt angekommen", "Dear Bela, send us a picture.", name="Bela Kiss")
    asking = arrive(page, ASKS, name="Amara Nwosu")
    client.force_login(company.jonas)
    client.post(f"/cases/{asking.case_id}/closure", {"outcome": "solved", "how": "silence", "silence": "no_need"})
    html = beside(client, asking)
    assert "send us a picture" in html
    assert "data-use-answer" not in html
    monkeypatch.setattr(get_settings(), "meaning", False)
    assert "send us a picture" not in beside(client, asking)


def test_it_says_that_many_write_the_same_now(client: Client, company: Company, page: Page) -> None:
    hidden = add_page(company, {"id": "page2", "kind": "comments", "name": "Hidden Quay", "handle": "Quay", "secret": "s", "token": "t"})
    asking = arrive(page, "The app does not open any more since this morning", name="Amara Nwosu")
    arrive(page, "Since this morning your app does not open", name="Yesterday", ago=timedelta(hours=2))
    arrive_together(page, {"Bela": "your app does not open any more", "Cora": "App öffnet sich nicht mehr seit heute Morgen"})
    arrive(hidden, "the app does not open any more", name="Zelda Quill")
    Grant.objects.filter(page=hidden).delete()
    client.force_login(company.jonas)
    assert "in the last hour" not in beside(client, asking)
    arrive(page, "app will not open any more!", name="Dora")
    html = beside(client, asking)
    assert "3 other customers wrote much the same in the last hour." in html
    [link] = re.findall(r'href="(/\?q=[^"]+)"', html)
    assert all(name in client.get(link).content.decode() for name in ("Bela", "Cora", "Dora"))


def test_an_answer_is_taken_over_without_what_belongs_to_the_other_customer() -> None:
    text = "Hi @bela.k, Bela! AB12CD and 30 € go to bela@example.org, see https://help.example/refund, https://t.example/9x. Lena"
    made = reusable(text, "en", customer=["Bela Kiss", "bela.k"], agent=["Lena Brandt"])
    for belongs in ("Bela", "bela", "AB12CD", "30", "9x", "Lena"):
        assert belongs not in made
    assert "https://help.example/refund" in made
    assert made.startswith("Hi {{ customer.first_name }}, {{ customer.first_name }}! ")
    assert reusable("Hi Jonas! — Jonas.", "en", customer=["Jonas Fehr"], agent=["Jonas L"]) == (
        "Hi {{ customer.first_name }}! — {{ agent.first_name }}."
    )
    assert reusable("Thank you will do", "en", customer=["Will Do"], agent=[]) == "Thank you will do"


def test_what_was_answered_and_helped_tells_more() -> None:
    nothing = Precedent("", "", "", None, False, False)
    said = nothing._replace(answer="Send us a picture.")
    known = {1: nothing, 2: said, 3: said._replace(score=5), 4: said._replace(came_back=True), 5: nothing}
    assert best({1: 0.7, 2: 0.7, 3: 0.7, 4: 0.7, 5: 0.9}, known, 4) == [5, 3, 2, 4]
    assert [known[each].helped for each in (2, 3, 4)] == [None, True, False]
    assert (said._replace(thanked=True).helped, said._replace(score=1, thanked=True).helped) == (True, False)
