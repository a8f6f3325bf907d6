"""A rule that asks the company's language model: one call a text, nothing personal in it; without an answer the severity decides."""

import json
from uuid import UUID, uuid4

import pytest

from answerable.cases.models import Case, Leg
from answerable.channels.contract import Way
from answerable.channels.contract.templates import Filled, Template
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.answering import templates
from answerable.journeys.answering.judge import judge
from answerable.journeys.answering.reply import Answer
from answerable.journeys.answering.reply_with_macro import reply_with_macro
from answerable.journeys.assisting import settle
from answerable.journeys.assisting.second_opinion import forget
from answerable.language_model.models import Ask
from answerable.language_model.operations import EndpointDraft
from answerable.language_model.rules.budget import Budget
from answerable.language_model.rules.tasks import Task
from answerable.policy import operations as policy
from answerable.policy.models import Opinion
from answerable.policy.operations import RuleDraft
from answerable.policy.operations.keep_opinions import KEPT
from answerable.publish import queries as sent
from answerable.publish.errors import NeedsReason, NotAllowed
from answerable.publish.models import Outbound
from tests.arrivals import arrive, case_of
from tests.cast import LONG_AGO, Company
from tests.model_server import ModelServer

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C18")]
ADVICE, TONE = "Does it give medical advice?", "Is it sarcastic?"
TEXT = "Take two of these a day, Amara."


@pytest.fixture
def case(desk: Page) -> Case:
    return case_of(desk, "My knee hurts since the fall, what shall I do?")


def rule(company: Company, severity: str, question: str = ADVICE) -> None:
    draft = RuleDraft("Asked", "Leave that to others.", "model", {"question": question}, severity, department_id=company.lena.department_id)
    version = policy.write_rule(draft, actor=PROGRAM, now=LONG_AGO)
    policy.switch_rule(version.rule_id, True, actor=PROGRAM, now=LONG_AGO)


def say(company: Company, case: Case, text: str = TEXT, key: UUID | None = None) -> Outbound:
    leg = Leg.objects.get(case=case)
    answer = Answer(case.pk, leg.pk, Way.PUBLIC, text, "", key or uuid4())
    return reply_with_macro(answer, [], [], member=company.jonas, now=clock.now())


def test_all_questions_go_in_one_call_and_what_is_true_of_it_is_stopped(company: Company, case: Case, model: ModelServer) -> None:
    rule(company, "blocked")
    rule(company, "reason", TONE)
    model.says = 'Let me see. {"yes": [1]}'
    for _ in range(2):
        with pytest.raises(NotAllowed, match="R-01"):
            say(company, case)
    assert len(model.asked) == 1, "what it said is known"
    assert ADVICE in model.sent
    assert TONE in model.sent
    assert "Amara" not in json.dumps(model.asked)
    asked = Ask.objects.get()
    assert (asked.task, asked.state, asked.tokens, asked.text, asked.given, asked.closed_at is None) == (
        "check",
        "answered",
        100,
        "",
        "",
        False,
    )
    model.says = '{"yes": []}'
    assert say(company, case, "I hope you feel better soon.").state == "queued"


@pytest.mark.parametrize(
    ("severity", "leaves", "trouble"),
    [("advise", True, "status 503"), ("reason", True, "garbage"), ("approval", False, "status 503"), ("blocked", False, "silent"),
     ("blocked", False, "garbage"), ("blocked", False, "no budget")],
)  # fmt: skip
def test_the_severity_decides_where_no_answer_comes(
    company: Company, case: Case, desk: Page, model: ModelServer, severity: str, leaves: bool, trouble: str
) -> None:
    rule(company, severity)
    model.says, model.does = "I would rather not say.", "" if trouble in {"garbage", "no budget"} else trouble
    budget = Budget(tokens_a_day=1) if trouble == "no budget" else Budget()
    draft = EndpointDraft(model.address, "small-7b", is_private_allowed=True, timeout_seconds=1, budget=budget)
    settle.settle(draft, member=company.robin, now=clock.now())
    if leaves:
        assert say(company, case).state == "queued"
    elif severity == "approval":
        assert say(company, case).state == "held"
    else:
        with pytest.raises(NotAllowed):
            say(company, case)
        leg, now = Leg.objects.get(case=case), clock.now()
        assert [each.is_unanswered for each in judge(TEXT, leg, Way.PUBLIC, by=company.jonas, now=now).hits] == [True]
        assert judge(TEXT, leg, Way.PUBLIC, by=company.jonas, now=now, at_once=600).hits == (), (
            "nobody is asked for a reason while they write"
        )
    assert not Opinion.objects.exists(), "nothing is kept of what was not said"


def test_it_is_asked_of_a_template_as_of_everything_else(
    company: Company, desk: Page, model: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an answer a rule that blocks would let none leave."""
    rule(company, "blocked")
    leg, listed = arrive(desk, "Where is my refund?", kind="direct").leg, [Template("paid", "en", "", "Your refund of {{1}} left today.")]
    monkeypatch.setattr(templates, "offered", lambda _leg: listed)

    def send(sum_: str) -> Outbound:
        filled = Filled("paid", "en", {"1": sum_})
        return templates.send(leg, filled, seen=sent.seen_mark(leg.case_id), key=uuid4(), member=company.jonas, now=clock.now())

    model.says = '{"yes": []}'
    assert send("12 EUR").state == "queued"
    assert "refund of" in model.sent
    model.says = '{"yes": [1]}'
    with pytest.raises(NotAllowed, match="R-01"):
        send("90 EUR")


def test_it_binds_only_where_it_is_switched_on(company: Company, case: Case, desk: Page, model: ModelServer) -> None:
    rule(company, "blocked")
    settle.switch({desk.pk: [Task.DRAFT]}, member=company.robin, now=clock.now())
    assert say(company, case).state == "queued"
    assert model.asked == []


def test_a_reason_answers_for_what_the_model_says(company: Company, case: Case, model: ModelServer) -> None:
    rule(company, "reason")
    model.says = '{"yes": [1]}'
    with pytest.raises(NeedsReason):
        say(company, case)


def test_what_it_said_is_forgotten_after_a_month(company: Company, case: Case, model: ModelServer) -> None:
    rule(company, "advise")
    model.says = '{"yes": [1]}'
    say(company, case)
    kept = Opinion.objects.get()
    assert TEXT not in f"{kept.digest}"
    Opinion.objects.update(at=clock.now() - 2 * KEPT)
    forget()
    assert not Opinion.objects.exists()
