"""Who has not read a policy that bars replying sends nothing by any way; whoever has, and notes, go on."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from answerable.access import scope
from answerable.cases.models import Case, Leg, Message, Note
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.answering import moderate
from answerable.journeys.answering.moderate import Asked
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.answering.reply_with_macro import reply_with_macro
from answerable.journeys.answering.write_note import write_note
from answerable.journeys.policies import read, write
from answerable.journeys.sending import decide
from answerable.policy.models import Version
from answerable.policy.operations import PolicyDraft
from answerable.publish import queries
from answerable.publish.errors import NotAllowed
from answerable.publish.models import Intervention, Outbound
from answerable.publish.rules.acts import Act
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.sending.deeds import do
from tests.journeys.sending.story import again, say, state

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C16")]
ROOT = Path(__file__).parents[3]
# What puts words on their way: each takes a verdict.
WAYS_OUT = {"queue", "intervene", "send_again", "moderate_again"}


def barring(company: Company, page: Page, bars: str = Version.Bars.PAGES) -> Version:
    draft = PolicyDraft("Social media policy", "Be kind.", bars=bars, page_ids=[page.pk])
    return write.write(company.lena.department_id, draft, member=company.lena, now=clock.now())


def answer(case: Case) -> Answer:
    leg = Leg.objects.filter(case=case).earliest("id")
    return Answer(case.pk, leg.pk, Way.PUBLIC, "Let me look.", queries.seen_mark(case.pk))


def test_it_reads_every_way_out_there_is() -> None:
    """A new way to send has to be taught to this file, with who has to have read what."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "answerable").rglob("*.py")):
        if "tests" in path.parts or "publish" in path.parts:
            continue
        calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
        judged = [each for each in calls if ast.unparse(each.func) == "judge"]
        asked = [ast.unparse(named.value) for each in judged for named in each.keywords if named.arg == "by"]
        if any(
            isinstance(each.func, ast.Attribute) and ast.unparse(each.func).startswith("publish.") and each.func.attr in WAYS_OUT
            for each in calls
        ):
            found[path.stem] = asked
    assert found == {"reply": ["member"], "moderate": ["member"], "decide": ["member"], "asking": ["None"]}


def _composer(company: Company, case: Case, **more: str) -> None:
    client, said = Client(), answer(case)
    client.force_login(company.jonas)
    form = {"mode": "public", "leg": said.leg_id, "text": said.text, "last_outbound_id": said.seen, **more}
    if client.post(f"/cases/{case.pk}/replies", form).status_code == 422:
        raise NotAllowed("as the composer is told")


def _edit(company: Company, case: Case, ours: Message) -> None:
    moderate.moderate(Asked(ours.pk, Act.EDIT, "Soon."), member=company.jonas, now=clock.now())


SAYING: dict[str, Callable[[Company, Case], object]] = {
    "reply": lambda company, case: reply(answer(case), member=company.jonas, now=clock.now()),
    "macro": lambda company, case: reply_with_macro(answer(case), [], [], member=company.jonas, now=clock.now()),
    "composer": _composer,
    "thanks": lambda company, case: _composer(company, case, thanks="1"),
}


@pytest.mark.parametrize("way", SAYING)
@pytest.mark.parametrize("bars", [Version.Bars.PAGES, Version.Bars.EVERYWHERE])
def test_it_lets_nothing_be_said_before_it_is_read(company: Company, message: Message, way: str, bars: str) -> None:
    policy = barring(company, message.page, bars)
    with pytest.raises(NotAllowed):
        SAYING[way](company, message.case)
    assert not Outbound.objects.exists()
    write_note(message.case_id, "I may not answer yet.", member=company.jonas, now=clock.now())
    assert Note.objects.count() == 1
    read.confirm(policy.policy_id, 1, member=company.jonas, now=clock.now())
    SAYING[way](company, message.case)
    assert Outbound.objects.count() == 1


def test_it_lets_nothing_be_said_once_more(company: Company, outbound: Outbound, network: SandboxNetwork) -> None:
    Outbound.objects.filter(pk=outbound.pk).update(state="failed")
    policy = barring(company, outbound.page)
    with pytest.raises(NotAllowed):
        decide.send_again(outbound.pk, member=company.jonas, now=clock.now())
    assert state(outbound) == "failed"
    decide.send_again(outbound.pk, member=company.lena, now=clock.now())
    Outbound.objects.filter(pk=outbound.pk).update(state="failed")
    read.confirm(policy.policy_id, 1, member=company.jonas, now=clock.now())
    decide.send_again(outbound.pk, member=company.jonas, now=clock.now())
    assert again(outbound) == "sent"


def test_it_lets_nothing_be_worded_otherwise(company: Company, ours: Message) -> None:
    policy = barring(company, ours.page)
    with pytest.raises(NotAllowed):
        _edit(company, ours.case, ours)
    assert not Intervention.objects.exists()
    read.confirm(policy.policy_id, 1, member=company.jonas, now=clock.now())
    _edit(company, ours.case, ours)
    Intervention.objects.update(state="failed")
    write.change(
        policy.policy_id, PolicyDraft("Social media policy", "Be kinder.", bars="everywhere", seen=1), member=company.lena, now=clock.now()
    )
    wanted = Intervention.objects.get()
    with pytest.raises(NotAllowed):
        moderate.again(wanted.pk, member=company.jonas, now=clock.now())
    read.confirm(policy.policy_id, 2, member=company.jonas, now=clock.now())
    moderate.again(wanted.pk, member=company.jonas, now=clock.now())


def test_it_lets_a_message_be_hidden_all_the_same(company: Company, message: Message) -> None:
    barring(company, message.page)
    assert do(company, message, Act.HIDE).state == "sent"


def test_it_sends_what_was_said_before_the_policy_came(company: Company, outbound: Outbound) -> None:
    barring(company, outbound.page)
    assert again(outbound) == "sent"


def test_it_bars_nobody_elsewhere_nor_who_is_not_bound(company: Company, message: Message, page: Page) -> None:
    elsewhere = PolicyDraft("Elsewhere", "Be kind.", bars="pages", page_ids=[page.pk + 1])
    write.write(company.lena.department_id, elsewhere, member=company.lena, now=clock.now())
    others = PolicyDraft("Marketing", "Be kind.", [company.departments["Marketing"].pk], bars="everywhere")
    write.write(company.lena.department_id, others, member=company.lena, now=clock.now())
    assert scope.of(company.jonas).may("reply", page.pk)
    assert say(company, message.case, "On its way.").pk
