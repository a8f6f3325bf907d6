"""Rules about texts hold on every way out: at the moment of queueing, and again where they changed before it left."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from answerable.access import operations as access
from answerable.access import scope
from answerable.alerts.models import Alert
from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.answering import judge, moderate
from answerable.journeys.answering.moderate import Asked
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.answering.reply_with_macro import reply_with_macro
from answerable.journeys.sending import decide
from answerable.journeys.sending.carry_out import carry_out
from answerable.policy import operations as policy
from answerable.policy import queries as rules
from answerable.policy.models import Hit, RuleVersion
from answerable.policy.operations import RuleDraft
from answerable.publish import queries
from answerable.publish.errors import NeedsReason, NotAllowed
from answerable.publish.models import Intervention, Outbound
from answerable.publish.rules.acts import Act
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.sending.deeds import do
from tests.journeys.sending.story import again, said

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C18")]
GUARANTEES = "We gu\u0430r\u00adantee it."  # a Cyrillic letter and a soft hyphen


def rule(company: Company, severity: str, phrase: str = "guarantee", **more: Any) -> RuleVersion:
    draft = RuleDraft(
        "Guarantees", "Guarantee nothing.", "words", {"phrases": [phrase]}, severity, department_id=company.lena.department_id, **more
    )
    version = policy.write_rule(draft, actor=PROGRAM, now=clock.now())
    policy.switch_rule(version.rule_id, True, actor=PROGRAM, now=clock.now())
    return version


def answer(case: Case, text: str, **more: Any) -> Answer:
    leg = Leg.objects.filter(case=case).earliest("id")
    return Answer(case.pk, leg.pk, Way.PUBLIC, text, queries.seen_mark(case.pk), **more)


def _reply(company: Company, message: Message, text: str, override: str = "", who: str = "jonas") -> None:
    reply(answer(message.case, text, override=override), member=company.members[who], now=clock.now())


def _macro(company: Company, message: Message, text: str, override: str = "", who: str = "jonas") -> None:
    reply_with_macro(answer(message.case, text, override=override), [], [], member=company.members[who], now=clock.now())


def _edit(company: Company, message: Message, text: str, override: str = "", who: str = "jonas") -> None:
    ours = Message.objects.get(case=message.case, is_ours=True)
    moderate.moderate(Asked(ours.pk, Act.EDIT, text, override=override), member=company.members[who], now=clock.now())


def _again(company: Company, message: Message, text: str, override: str = "", who: str = "jonas") -> None:
    """What failed before the rule came, sent once more."""
    failed = Outbound.objects.filter(case=message.case, state="sent").latest("id")
    Outbound.objects.filter(pk=failed.pk).update(text=text, state="failed")
    decide.send_again(failed.pk, member=company.members[who], now=clock.now())


WAYS: dict[str, Callable[..., None]] = {"reply": _reply, "macro": _macro, "edit": _edit, "again": _again}


@pytest.fixture
def heard(ours: Message) -> Message:
    """What a customer wrote, who was answered once."""
    return Message.objects.filter(case=ours.case, is_ours=False).earliest("id")


def leaving() -> int:
    return Outbound.objects.filter(state="queued").count() + Intervention.objects.count()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("severity", ["reason", "approval", "blocked"])
def test_it_holds_on_every_way(company: Company, heard: Message, way: str, severity: str) -> None:
    version = rule(company, severity)
    if severity == "approval" and way in {"reply", "macro"}:
        WAYS[way](company, heard, GUARANTEES)
        assert Outbound.objects.latest("id").state == "held"
    else:
        with pytest.raises(NotAllowed):
            WAYS[way](company, heard, GUARANTEES)
    assert leaving() == 0
    hit = Hit.objects.get()
    assert (hit.version_id, hit.member_id, hit.case_id) == (version.pk, company.jonas.pk, heard.case_id)
    assert not Event.objects.filter(data__icontains="arantee").exists(), "no text in the journal"


@pytest.mark.parametrize("way", ["reply", "macro", "edit"])
def test_it_lets_a_reason_answer_for_it_and_keeps_that(company: Company, heard: Message, way: str) -> None:
    rule(company, "reason")
    with pytest.raises(NeedsReason):
        WAYS[way](company, heard, GUARANTEES)
    WAYS[way](company, heard, GUARANTEES, "It stands in the contract.")
    assert leaving() == 1
    assert Hit.objects.filter(did="overridden", reason="It stands in the contract.").count() == 1


def test_it_lets_only_who_may_approve_override_what_is_blocked(company: Company, heard: Message) -> None:
    rule(company, "blocked")
    access.grant(company.jonas.pk, heard.page_id, [scope.Action.SEE, scope.Action.REPLY], actor=PROGRAM, now=clock.now())
    with pytest.raises(NotAllowed):
        _reply(company, heard, GUARANTEES, "I want to.")
    with pytest.raises(NotAllowed):
        _reply(company, heard, GUARANTEES, " ", "lena")
    _reply(company, heard, GUARANTEES, "Agreed with Legal.", "lena")
    assert leaving() == 1


def test_it_says_what_became_of_what_was_shown(company: Company, heard: Message) -> None:
    rule(company, "advise")
    rule(company, "blocked", "idiot")
    key, leg = uuid4(), heard.leg
    for text in ("We guarantee it, idiot.", "We guarantee it, idiot."):
        verdict = judge.judge(text, leg, Way.PUBLIC, by=company.jonas, now=clock.now())
        judge.shown(verdict, leg, key, by=company.jonas, now=clock.now())
    assert sorted(each.did for each in rules.hits_of(key)) == ["shown", "shown"]
    sent = reply(answer(heard.case, "We guarantee it.", key=key), member=company.jonas, now=clock.now())
    assert {each.version.data["phrases"][0]: each.did for each in rules.hits_of(key)} == {"guarantee": "shown", "idiot": "reworded"}
    assert [each["code"] for each in sent.verdict["hits"]] == ["R-01"]


@pytest.mark.parametrize("change", ["new rule", "same rules"])
def test_it_judges_again_what_waits_when_rules_change(company: Company, outbound: Outbound, network: SandboxNetwork, change: str) -> None:
    if change == "new rule":
        rule(company, "reason", "on its way")
    assert again(outbound) == ("failed" if change == "new rule" else "sent")
    assert len(said(network, outbound)) == (0 if change == "new rule" else 1)
    assert Alert.objects.filter(member_id=outbound.member_id, over_at=None).count() == (1 if change == "new rule" else 0)


def test_it_lets_out_what_was_answered_for_whatever_else_changes(company: Company, heard: Message, network: SandboxNetwork) -> None:
    rule(company, "reason")
    _reply(company, heard, GUARANTEES, "It stands in the contract.")
    rule(company, "blocked", "idiot")
    assert again(Outbound.objects.latest("id")) == "sent"


def test_it_binds_from_the_first_day_to_the_last(company: Company, outbound: Outbound, network: SandboxNetwork) -> None:
    today = clock.now().date()
    rule(company, "blocked", "on its way", from_on=today + timedelta(days=2), until_on=today + timedelta(days=3))
    leg, now = outbound.leg, clock.now()
    days = [judge.judge(outbound.text, leg, Way.PUBLIC, by=None, now=now + timedelta(days=day)).outcome for day in range(-1, 6)]
    assert days == ["allowed"] * 3 + ["blocked"] * 2 + ["allowed"] * 2


@pytest.mark.parametrize(
    "narrowed", [{"way": "private"}, {"languages": ["de"]}, {"page_ids": [0]}, {"brand_ids": [0]}, {"reasons": ["praise"]}]
)
def test_it_binds_only_where_it_is_to(company: Company, heard: Message, narrowed: dict[str, Any]) -> None:
    rule(company, "blocked", **narrowed)
    _reply(company, heard, "We guarantee that your train leaves from platform 4 today.")
    assert leaving() == 1


def test_it_does_to_edits_what_it_does_to_replies(company: Company, heard: Message, network: SandboxNetwork) -> None:
    ours = Message.objects.get(case=heard.case, is_ours=True)
    moderate.moderate(Asked(ours.pk, Act.EDIT, GUARANTEES), member=company.jonas, now=clock.now())
    rule(company, "blocked")
    wanted = Intervention.objects.get()
    assert do(company, heard, Act.LIKE).state == "sent", "what says nothing is not judged"
    carry_out(wanted.pk)
    wanted.refresh_from_db()
    assert wanted.state == "failed"
