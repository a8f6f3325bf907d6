"""Customers write on a form of ours, are answered there, and nobody else reads it."""

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.test import Client

from answerable.access import operations as access
from answerable.access.scope import Action
from answerable.alerts.models import Alert
from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock, jobs
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.answering.write_note import write_note
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.journeys.telling.form_answers import JOB, tell_writer
from answerable.journeys.telling.post import NotSent
from answerable.public import stamps
from tests.cast import Company

pytestmark = pytest.mark.django_db
ADDRESS = "/in-public/forms/write-to-us"


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody here takes time to read."""
    monkeypatch.setattr(stamps, "_QUICKEST_SECONDS", 0)
    cache.clear()


@pytest.fixture
def form(company: Company) -> Page:
    credential = {"slug": "write-to-us", "name": "Write to us", "sites": "https://www.harbourrail.example"}
    page = connect_page(company.brand, network="web", address="desk:", credential=credential, member=company.robin, now=clock.now())
    access.grant(company.jonas.pk, page.pk, list(Action), actor=PROGRAM, now=clock.now())
    return page


def stamp_of(client: Client, address: str = ADDRESS) -> str:
    found = re.search(r'name="stamp" value="([^"]+)"', client.get(address).content.decode())
    assert found
    return found[1]


def written(client: Client, text: str = "My booking HR7K2Q is gone.", address: str = ADDRESS, **more: str) -> str:
    """Where the customer is led."""
    sent = client.post(address, {"text": text, "stamp": stamp_of(client, address), **more})
    assert sent.status_code == 302, sent.content.decode()
    while receive():
        pass
    return str(sent["Location"])


def test_it_is_a_case_and_its_answer_stands_where_the_customer_wrote(
    client: Client, company: Company, form: Page, mailoutbox: list[EmailMessage]
) -> None:
    talk = written(client, name="Amara Nwosu", email="amara@posteo.example")
    case = Case.objects.get(person__name="Amara Nwosu")
    assert "HR7K2Q" in client.get(talk).content.decode()
    write_note(case.pk, "She is a gold customer.", member=company.jonas, now=clock.now())
    leg = Leg.objects.get(case=case)
    assert not leg.is_public
    outbound = reply(Answer(case.pk, leg.pk, Way.DIRECT, "It is back, and confirmed.", ""), member=company.jonas, now=clock.now())
    deliver(outbound.pk)
    tell_writer(outbound.pk)
    while receive():
        pass
    assert [each.to for each in mailoutbox] == [["amara@posteo.example"]]
    assert talk in mailoutbox[0].body
    assert "It is back" not in mailoutbox[0].body
    shown = client.get(talk).content.decode()
    assert "It is back, and confirmed." in shown
    assert "gold" not in shown
    assert "Jonas" not in shown
    assert Message.objects.filter(case=case, is_ours=True).count() == 1
    written(client, "Thank you!", address=talk)
    assert Message.objects.filter(case=case).count() == 3


def test_a_form_that_is_sent_twice_says_it_once(client: Client, form: Page) -> None:
    said = {"text": "Where is my bag?", "stamp": stamp_of(client)}
    first, second = (client.post(ADDRESS, said)["Location"] for _ in range(2))
    assert first == second
    assert RawItem.objects.filter(page=form).count() == 1
    assert "has arrived" in client.get(first).content.decode(), "while nobody has read it yet"


def test_nobody_comes_into_a_conversation_of_others(client: Client, form: Page) -> None:
    mine = written(client)
    assert client.get(f"{ADDRESS}/guessed").status_code == 404
    other = stamp_of(client)
    assert "another conversation" in client.post(mine, {"text": "Hello", "stamp": other}).content.decode()
    assert Message.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"text": ""}, "Nothing was sent"),
        ({"text": "x" * 5_001}, "Nothing was sent"),
        ({"email": "nobody"}, "Nothing was sent"),
        ({"website": "https://spam.example"}, "Nothing was sent"),
        ({"stamp": "forged"}, "open for too long"),
    ],
)
def test_it_says_why_it_takes_something_not_and_keeps_nothing(client: Client, form: Page, changed: dict[str, str], words: str) -> None:
    refused = client.post(ADDRESS, {"text": "Where is my bag?", "stamp": stamp_of(client), **changed})
    assert words in refused.content.decode()
    assert not RawItem.objects.exists()


def test_what_was_filled_in_a_blink_is_sent_again(client: Client, form: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "_QUICKEST_SECONDS", 2)
    refused = client.post(ADDRESS, {"text": "Where is my bag?", "stamp": stamp_of(client)}).content.decode()
    assert "too quick" in refused
    assert "Where is my bag?" in refused


def test_it_takes_no_flood(client: Client, form: Page) -> None:
    for number in range(6):
        written(client, f"Question {number}")
    refused = client.post(ADDRESS, {"text": "One more", "stamp": stamp_of(client)})
    assert refused.status_code == 429
    assert "One more" in refused.content.decode()
    assert RawItem.objects.count() == 6


def test_it_stands_in_frames_of_the_company_alone_and_is_kept_nowhere(client: Client, form: Page) -> None:
    shown = client.get(ADDRESS)
    assert "frame-ancestors https://www.harbourrail.example" in shown["Content-Security-Policy"]
    assert "X-Frame-Options" not in shown
    assert (shown["Cache-Control"], shown["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert not shown.cookies
    assert client.get("/in-public/forms/nothing").status_code == 404


def test_an_answer_that_is_sent_again_stands_there_once(client: Client, company: Company, form: Page) -> None:
    written(client)
    leg = Leg.objects.get()
    outbound = reply(Answer(leg.case_id, leg.pk, Way.DIRECT, "We look.", ""), member=company.jonas, now=clock.now())
    deliver(outbound.pk)
    type(outbound).objects.filter(pk=outbound.pk).update(state="queued", finished_at=None)
    deliver(outbound.pk)
    while receive():
        pass
    assert Message.objects.filter(is_ours=True).count() == 1


def test_a_mail_that_is_not_taken_is_tried_again(client: Client, company: Company, form: Page, settings: Any) -> None:
    written(client, email="amara@posteo.example")
    leg = Leg.objects.get(page=form)
    outbound = reply(Answer(leg.case_id, leg.pk, Way.DIRECT, "It is back.", ""), member=company.jonas, now=clock.now())
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with pytest.raises(NotSent):
        tell_writer(outbound.pk)
    assert Alert.objects.filter(cause="mail", over_at=None).exists()
    assert jobs.app().tasks[JOB].retry_strategy is not None
