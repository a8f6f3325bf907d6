"""Looking through what is read with doubt, one message after the other."""

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.triage.models import Correction, Reading
from tests.arrivals import arrive_together
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
ALIKE = {"reason": {"complaint": 0.5, "question": 0.5}, "needs_response": {"yes": 0.6, "no": 0.4}}
OTHER = {"reason": {"praise": 0.6, "noise": 0.4}, "needs_response": {"yes": 0.5, "no": 0.5}}
SURE = {"reason": {"press": 0.99, "noise": 0.01}, "needs_response": {"yes": 0.99, "no": 0.01}}


@pytest.fixture
def messages(page: Page, company: Company, client: Client) -> list[Message]:
    """Two that are read alike and with the most doubt, one unlike them with less, one without any."""
    client.force_login(company.jonas)
    names = ("Ada", "Bo", "Cy", "Di")
    found = arrive_together(page, {name: f"The otters of {name} are late again" for name in names})
    for message, doubt, weighed in zip(found, (0.9, 0.9, 0.6, 0.05), (ALIKE, ALIKE, OTHER, SURE), strict=True):
        Reading.objects.filter(message=message).update(doubt=doubt, probabilities=weighed, probability=1 - doubt)
    return found


def shown(client: Client) -> str:
    return client.get("/review").content.decode()


def say(client: Client, message: Message, method: str = "POST", **said: str) -> str:
    return client.post(f"/review/{message.pk}", {"_method": method, **said}, headers={"HX-Request": "true"}).content.decode()


def test_it_asks_about_the_most_doubtful_then_about_what_is_unlike_it(client: Client, messages: list[Message]) -> None:
    ada, bo, cy, di = messages
    assert "otters of Bo" in shown(client)
    assert "3 left" in shown(client)
    after = say(client, bo)
    assert "otters of Cy" in after
    assert "2 left" in after
    assert "1 looked at today" in after
    assert "otters of Ada" in say(client, cy)
    assert "Nothing is in doubt" in say(client, ada)
    assert Reading.objects.get(message=di).reader != "person"


def test_it_stays_at_a_message_that_was_set_right_until_it_is_said_to_be(client: Client, messages: list[Message]) -> None:
    bo = messages[1]
    assert "otters of Bo" in say(client, bo, "PATCH", reason="praise")
    assert Reading.objects.get(message=bo).reason == "praise"
    assert "otters of Cy" in say(client, bo)
    assert Correction.objects.filter(message=bo).latest("pk").after["reason"] == "praise"


def test_it_leaves_out_what_was_skipped_and_what_is_like_it_comes_last(client: Client, messages: list[Message]) -> None:
    bo = messages[1]
    assert "otters of Cy" in client.post(f"/review/{bo.pk}/skip", follow=True).content.decode()
    assert not Correction.objects.exists()
    assert "otters of Bo" in client.get(f"/review?message={bo.pk}").content.decode()


def test_it_shows_again_what_was_taken_back(client: Client, messages: list[Message]) -> None:
    bo = messages[1]
    say(client, bo)
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/review"}
    form = {"_method": "DELETE", "correction": str(Correction.objects.get().pk)}
    answer = client.post(f"/messages/{bo.pk}/reading", form, headers=headers)
    assert answer["HX-Redirect"] == f"/review?message={bo.pk}"
    assert "3 left" in shown(client)


def test_it_asks_nobody_who_may_not_say_so(client: Client, messages: list[Message], page: Page, company: Company) -> None:
    access.grant(company.charlie.pk, page.pk, [Grant.Action.SEE], actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.charlie)
    assert "otters" not in shown(client)
    assert client.post(f"/review/{messages[0].pk}").status_code == 403
    assert client.get(f"/review?message={messages[0].pk}").status_code == 403
