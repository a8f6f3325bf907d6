"""What the desk learned, as an owner sees it."""

from datetime import timedelta

import pytest
from django.test import Client

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journal.record import PROGRAM
from answerable.triage import operations as triage
from answerable.triage.models import Correction, Lesson
from answerable.triage.operations import Learnt
from answerable.triage.rules.shipped_name import shipped_name
from answerable.triage.rules.verdict import LEAST
from tests.arrivals import arrive_together
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
HERE = "/settings/learning"
FIGURES = {"n": 5, "precision": 0.5, "recall": 0.6, "f1": 0.55}
TASKS = {
    "reason": {
        "verdict": "took_over",
        "said": 40,
        "tried": 12,
        "wrong_before": 8,
        "wrong_after": 2,
        "worse": [],
        "labels": {"complaint": {"before": FIGURES, "after": FIGURES | {"f1": 0.9}}},
    },
    "urgency": {"verdict": "too_few", "said": 3},
    "sentiment": {"verdict": "worse", "said": 40, "tried": 12, "wrong_before": 2, "wrong_after": 4, "worse": ["neutral"], "labels": {}},
    "needs_response": {"verdict": "contradicts", "said": 40, "tried": 9, "wrong_before": 2, "wrong_after": 1, "worse": [], "labels": {}},
}


@pytest.fixture
def owner(client: Client, company: Company) -> Client:
    client.force_login(company.robin)
    return client


@pytest.fixture
def messages(company: Company) -> list[Message]:
    page: Page = add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})
    return arrive_together(page, {f"Person {number}": "Where is my refund?" for number in range(LEAST)})


def say(messages: list[Message], company: Company) -> None:
    now = clock.now()
    Correction.objects.bulk_create(
        Correction(message=each, member_id=company.jonas.pk, at=now, before={"reason": "noise"}, after={"reason": "question"})
        for each in messages
    )
    confirmed = {"reason": "question", "urgency": "low"}
    at = now - timedelta(seconds=1)
    Correction.objects.create(message=messages[0], member_id=company.maya.pk, at=at, before=confirmed, after=confirmed)


def taken_over() -> Lesson:
    now = clock.now()
    lesson = triage.begin_lesson(actor=PROGRAM, now=now)
    triage.end_lesson(lesson.pk, Learnt(shipped_name(), {"said": 40, "stood": 20}, TASKS, b"model"), now=now)
    return lesson


def shown(client: Client) -> str:
    return " ".join(client.get(HERE).content.decode().split())


def test_it_begins_with_plain_words(owner: Client, company: Company) -> None:
    page = shown(owner)
    assert "Nobody has corrected anything yet." in page
    assert f"It takes {LEAST} labels of one kind" in page
    assert "This installation reads by word lists" in page
    assert "ANSWERABLE_READER=learned" in page
    refused = owner.post(HERE)
    assert refused.status_code == 409
    assert f"It takes {LEAST} corrections of one kind" in refused.content.decode()


def test_it_says_who_said_what_and_what_came_of_it(
    owner: Client, company: Company, messages: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(get_settings(), "reader", "learned")
    say(messages, company)
    lesson = taken_over()
    page = shown(owner)
    assert "Jonas Lindqvist" in page
    assert f'<dd class="text-xl font-semibold tnum mt-0.5">{LEAST}</dd>' in page
    assert f"({shipped_name()}+{lesson.pk})" in page
    assert "Of the 12 newest examples, 8 were read wrongly before and 2 after." in page
    assert "Not enough yet: 3 of 30 labels." in page
    assert "It did not take over: it is worse on Neutral." in page
    assert "contradicts what was said before" in page
    assert "40 labels that people set and 20 from what they did" in page
    assert "1 of 30 labels" in page
    assert "Readings corrected, week by week" in page
    assert "reads by word lists" not in page


def test_it_is_taken_back_and_rests(owner: Client, company: Company, messages: list[Message]) -> None:
    lesson = taken_over()
    assert owner.post(f"{HERE}/{lesson.pk}", {"_method": "DELETE"}).status_code == 302
    page = shown(owner)
    assert "Taken back by Robin Hale" in page
    assert "nothing is learned at night until somebody presses" in page
    assert owner.post(f"{HERE}/{lesson.pk}", {"_method": "DELETE"}).status_code == 409


def test_it_learns_at_once_and_says_how_far_it_is(owner: Client, company: Company, messages: list[Message]) -> None:
    say(messages, company)
    assert owner.post(HERE).status_code == 302
    page = shown(owner)
    assert "Under way" in page
    assert 'hx-trigger="every 2s"' in page
    Lesson.objects.update(asked_at=clock.now() - timedelta(hours=1))
    page = shown(owner)
    assert "Did not finish. Learn now begins it again." in page
    assert 'hx-trigger="every 2s"' not in page
    assert owner.post(HERE).status_code == 302
    assert "Under way" in shown(owner)


def test_it_is_for_owners(client: Client, company: Company, messages: list[Message]) -> None:
    lesson = taken_over()
    for member in (company.priya, company.jonas):
        client.force_login(member)
        answers = [client.get(HERE), client.post(HERE), client.post(f"{HERE}/{lesson.pk}", {"_method": "DELETE"})]
        assert [each.status_code for each in answers] == [403] * 3
    assert Lesson.objects.get().taken_back_at is None
