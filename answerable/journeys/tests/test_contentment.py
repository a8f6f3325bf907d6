"""Asking after closing: once, in private, whom it may concern; and what an answer does."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from answerable.alerts.models import Alert
from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Forbidden
from answerable.journal.models import Event
from answerable.journeys import contentment
from answerable.journeys.casework import close
from answerable.publish.models import Outbound
from answerable.routing.models import Ownership
from answerable.satisfaction.errors import NoSuchQuestion, TooLate
from answerable.satisfaction.models import Answer, Question
from answerable.satisfaction.operations import Said, SurveyDraft
from answerable.sla.models import Clock
from answerable.triage.models import Reading
from tests.arrivals import arrive
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
TEXTS = {"": "How was our help? {{ link }}", "de": "Wie war unsere Hilfe? {{ link }}"}
DAY = timedelta(days=1)


@pytest.fixture
def direct(company: Company) -> Page:
    page = add_page(company, {"id": "page2", "kind": "direct", "name": "Messages", "handle": "m", "secret": "s", "token": "t"})
    contentment.settle(page.pk, SurveyDraft(True, TEXTS), member=company.priya, now=clock.now())
    return page


@pytest.fixture(autouse=True)
def deferred(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Jobs wait here; `asked` runs those that ask."""
    waiting: list[dict[str, Any]] = []

    def defer(name: str, *, at: datetime | None = None, once: str | None = None, **arguments: Any) -> bool:
        if name == contentment.JOB:
            waiting.append(arguments)
        return True

    monkeypatch.setattr("answerable.core.jobs.defer", defer)
    return waiting


def case_closed(company: Company, page: Page, text: str = "Where is my refund?", *, answered: bool = True, **more: Any) -> Case:
    asked = arrive(page, text, kind="direct", ago=timedelta(hours=2), **more)
    if answered:
        arrive(
            page, "It is paid.", kind="direct", page_says=True, thread_id=thread(asked), parent_id=asked.external_id, ago=timedelta(hours=1)
        )
    Ownership.objects.filter(case=asked.case).update(member_id=company.jonas.pk, taken_at=clock.now())
    close.close(asked.case_id, member=company.jonas, now=clock.now())
    return asked.case


def thread(message: Message) -> str:
    return message.leg.thread


def run(deferred: list[dict[str, Any]]) -> None:
    for each in deferred:
        contentment.ask_how_it_was(**each)
    deferred.clear()


def link(case: Case) -> str:
    return Outbound.objects.get(case=case).text.rsplit("/", 1)[1]


def against() -> list[Any]:
    return [each["why"] for each in Event.objects.filter(kind="satisfaction.not_asked").order_by("id").values_list("data", flat=True)]


def test_it_asks_once_in_private_by_who_closed_it(company: Company, direct: Page, deferred: list[dict[str, Any]]) -> None:
    case = case_closed(company, direct, "Wo bleibt meine Erstattung für die Fahrt nach Lindau?")
    run(deferred)
    sent = Outbound.objects.get(case=case)
    assert (sent.kind, sent.member_id) == (Way.DIRECT, company.jonas.pk)
    assert sent.text.startswith("Wie war unsere Hilfe? http")
    question = Question.objects.get(case=case)
    assert (question.member_id, question.language) == (company.jonas.pk, "de")
    assert link(case) not in question.token_digest
    close.reopen(case.pk, member=company.jonas, now=clock.now())
    close.close(case.pk, member=company.jonas, now=clock.now())
    run(deferred)
    assert Outbound.objects.count() == 1
    assert against() == ["asked"]


def test_it_asks_nobody_where_the_page_does_not(company: Company, direct: Page, deferred: list[dict[str, Any]]) -> None:
    contentment.settle(direct.pk, SurveyDraft(False, TEXTS), member=company.priya, now=clock.now())
    case_closed(company, direct)
    assert deferred == []


@pytest.mark.parametrize(
    ("told", "why"),
    [({"answered": False}, "not_answered"), ({"text": "The crew was wonderful, thank you so much!"}, "not_a_matter")],
)
def test_it_leaves_people_in_peace(company: Company, direct: Page, deferred: list[dict[str, Any]], told: dict[str, Any], why: str) -> None:
    case_closed(company, direct, **told)
    run(deferred)
    assert not Question.objects.exists()
    assert against() == [why]


def test_it_asks_a_person_once_a_month(company: Company, direct: Page, deferred: list[dict[str, Any]]) -> None:
    first = case_closed(company, direct)
    run(deferred)
    Leg.objects.filter(case=first).update(thread="another matter")
    Question.objects.update(asked_at=clock.now() - 29 * DAY)
    Case.objects.filter(pk=first.pk).update(opened_at=clock.now() - 40 * DAY)
    second = case_closed(company, direct, "And where is my second refund?")
    assert second.pk != first.pk
    run(deferred)
    assert against() == ["asked_lately"]


def test_it_asks_nobody_when_the_closing_was_undone(company: Company, direct: Page, deferred: list[dict[str, Any]]) -> None:
    case = case_closed(company, direct)
    close.reopen(case.pk, member=company.jonas, now=clock.now())
    run(deferred)
    assert not Question.objects.exists()


def test_it_never_asks_in_public(company: Company, page: Page, deferred: list[dict[str, Any]]) -> None:
    contentment.settle(page.pk, SurveyDraft(True, TEXTS), member=company.priya, now=clock.now())
    asked = arrive(page, "Where is my refund?", ago=timedelta(days=20))
    arrive(page, "Paid.", page_says=True, parent_id=asked.external_id)
    close.close(asked.case_id, member=company.jonas, now=clock.now())
    run(deferred)
    assert set(Outbound.objects.values_list("kind", flat=True)) <= {Way.PRIVATE}


def test_a_low_answer_tells_the_owner_and_a_better_one_takes_that_back(
    company: Company, direct: Page, deferred: list[dict[str, Any]]
) -> None:
    case = case_closed(company, direct)
    run(deferred)
    contentment.answer(link(case), Said(1, "Nobody listened"), now=clock.now())
    alert = Alert.objects.get(over_at=None)
    assert (alert.member_id, alert.case_id) == (company.jonas.pk, case.pk)
    assert not Case.objects.get(pk=case.pk).is_open
    contentment.answer(link(case), Said(4), now=clock.now() + timedelta(hours=23))
    assert not Alert.objects.filter(over_at=None).exists()
    with pytest.raises(TooLate):
        contentment.answer(link(case), Said(1), now=clock.now() + 2 * DAY)
    assert Answer.objects.get().score == 4
    scores = Event.objects.filter(kind="satisfaction.answered").order_by("id").values_list("data", flat=True)
    assert list(scores) == [{"score": 1, "is_changed": False}, {"score": 4, "is_changed": True}]


def test_it_takes_no_answer_by_a_link_that_is_over_or_guessed(company: Company, direct: Page, deferred: list[dict[str, Any]]) -> None:
    case = case_closed(company, direct)
    run(deferred)
    for token, at in (("guessed", clock.now()), (link(case), clock.now() + 31 * DAY)):
        with pytest.raises(NoSuchQuestion):
            contentment.answer(token, Said(5), now=at)


def test_a_bare_score_is_an_answer_and_starts_no_clock(company: Company, direct: Page, deferred: list[dict[str, Any]]) -> None:
    case = case_closed(company, direct)
    run(deferred)
    given = arrive(direct, "2/5", kind="direct")
    assert given.case_id == case.pk
    assert not Reading.objects.get(pk=given.pk).needs_response
    assert not Case.objects.get(pk=case.pk).is_open
    assert not Clock.objects.filter(case=case, stopped_at=None).exists()
    assert Answer.objects.values_list("score", "by").get() == (2, "message")
    assert Alert.objects.filter(over_at=None, member=company.jonas).exists()
    more = arrive(direct, "2, because nobody called me back. Where is my refund?", kind="direct", ago=timedelta(0))
    assert Case.objects.get(pk=more.case_id).is_open


def test_a_number_that_nobody_asked_for_is_a_message(company: Company, direct: Page) -> None:
    given = arrive(direct, "2/5", kind="direct")
    assert Reading.objects.get(pk=given.pk).reader != "score"


def test_agents_do_not_decide_how_a_page_asks(company: Company, direct: Page) -> None:
    with pytest.raises(Forbidden):
        contentment.settle(direct.pk, SurveyDraft(True, TEXTS), member=company.jonas, now=clock.now())
