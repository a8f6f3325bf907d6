"""How a message is read: why, and what a member says of it."""

import pytest
from django.test import Client

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.sla.models import Clock
from answerable.triage.models import Correction, Reading
from tests.arrivals import MINUTE, arrive
from tests.cast import Company

pytestmark = pytest.mark.django_db
WORDS = "Where is my refund? My train was cancelled."


@pytest.fixture
def message(page: Page, company: Company, client: Client) -> Message:
    client.force_login(company.jonas)
    return arrive(page, WORDS, ago=MINUTE)


def say(client: Client, message: Message, method: str = "PATCH", **said: str) -> int:
    return client.post(f"/messages/{message.pk}/reading", {"_method": method, **said}).status_code


def clocks(message: Message) -> int:
    return Clock.objects.filter(case=message.case, stopped_at=None).count()


def part(client: Client, path: str) -> str:
    return client.get(path, headers={"HX-Request": "true"}).content.decode()


def test_it_says_how_each_message_is_read_and_marks_the_words(client: Client, message: Message) -> None:
    shown = client.get(f"/cases/{message.case_id}").content.decode()
    assert "Needs an answer" in shown
    assert '<span class="ev">' in shown
    for panel in (part(client, f"/messages/{message.pk}/reading"), part(client, f"/cases/{message.case_id}/reading")):
        assert "Read by the word lists" in panel
        assert "It tells of something that went wrong." in panel


def test_it_corrects_one_thing_and_leaves_the_rest(client: Client, message: Message) -> None:
    assert say(client, message, reason="praise") == 302
    read = Reading.objects.get()
    assert (read.reason, read.needs_response) == ("praise", True)
    assert "Praise from Amara Nwosu" in client.get(f"/cases/{message.case_id}").content.decode()
    assert "Set by you" in part(client, f"/messages/{message.pk}/reading")
    assert clocks(message) == 2
    say(client, message, needs_response="no")
    assert clocks(message) == 0
    assert "Public answer owed." not in client.get(f"/cases/{message.case_id}").content.decode()


def test_it_takes_a_correction_back(client: Client, message: Message) -> None:
    say(client, message, needs_response="no")
    said = Correction.objects.get()
    assert say(client, message, "DELETE", correction=str(said.pk)) == 302
    assert Reading.objects.get().needs_response
    assert clocks(message) == 2
    assert not Correction.objects.exists()


def test_it_lets_a_member_say_that_it_is_right(client: Client, message: Message) -> None:
    before = Reading.objects.get()
    assert say(client, message, "POST") == 302
    assert Correction.objects.get().after["reason"] == before.reason
    assert Reading.objects.get().reader == "person"


def test_it_shows_first_what_a_colleague_said_meanwhile(client: Client, message: Message, company: Company) -> None:
    seen = Reading.objects.get().at.isoformat()
    client.force_login(company.maya)
    say(client, message, reason="request", seen=seen)
    client.force_login(company.jonas)
    headers = {"HX-Request": "true"}
    answer = client.post(f"/messages/{message.pk}/reading", {"_method": "PATCH", "reason": "praise", "seen": seen}, headers=headers)
    assert (answer.status_code, answer["HX-Retarget"]) == (409, "#reading-body")
    assert "Somebody read this message otherwise meanwhile." in answer.content.decode()
    assert "Set by Maya Okafor" in answer.content.decode()
    assert Reading.objects.get().reason == "request"
    assert say(client, message, reason="praise", seen=Reading.objects.get().at.isoformat()) == 302


def test_it_refuses_what_a_reading_cannot_be_and_who_does_not_see_it(client: Client, message: Message, company: Company) -> None:
    assert say(client, message, reason="weather") == 422
    assert client.post("/messages/999999/reading", {"_method": "PATCH", "reason": "praise"}).status_code == 404
    client.force_login(company.charlie)
    assert say(client, message, reason="praise") == 404
    assert client.get(f"/messages/{message.pk}/reading").status_code == 404
