"""Whatever is written, sent and switched in whatever order: nothing reaches the network that a rule in force then bars."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.reply import Answer, reply
from answerable.policy import operations as policy
from answerable.policy import queries as queries_of_rules
from answerable.policy.operations import RuleDraft
from answerable.publish import queries
from answerable.publish.errors import NotAllowed
from answerable.publish.models import Outbound
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.sending.story import again, said

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C18")]
WORDS = ("guarantee", "idiot", "liable")
STEPS = some.lists(some.tuples(some.sampled_from(["say", "switch", "send"]), some.sampled_from(WORDS)), min_size=3, max_size=10)


def say(company: Company, case: Case, text: str) -> Outbound | None:
    leg = Leg.objects.filter(case=case).earliest("id")
    try:
        return reply(Answer(case.pk, leg.pk, Way.PUBLIC, text, queries.seen_mark(case.pk)), member=company.jonas, now=clock.now())
    except NotAllowed:
        return None


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_it_sends_nothing_that_a_rule_in_force_bars(
    steps: list[tuple[str, str]], company: Company, message: Message, network: SandboxNetwork
) -> None:
    Outbound.objects.exclude(state="sent").update(state="withdrawn")
    for before in queries_of_rules.rules():
        policy.switch_rule(before.rule_id, False, actor=PROGRAM, now=clock.now())
    rules = {}
    for word in WORDS:
        draft = RuleDraft(word, "Do not.", "words", {"phrases": [word]}, "blocked", department_id=company.lena.department_id)
        rules[word] = policy.write_rule(draft, actor=PROGRAM, now=clock.now()).rule_id
    on: set[str] = set()
    waiting: list[tuple[Outbound, str]] = []
    for step, word in steps:
        if step == "switch":
            on ^= {word}
            policy.switch_rule(rules[word], word in on, actor=PROGRAM, now=clock.now())
        elif step == "say":
            outbound = say(company, message.case, f"Number {Outbound.objects.count()}: {word}.")
            assert (outbound is None) == (word in on)
            waiting += [(outbound, word)] if outbound else []
        elif waiting:
            outbound, said_word = waiting.pop(0)
            stood = len(said(network, outbound))
            assert again(outbound) == ("failed" if said_word in on else "sent")
            assert len(said(network, outbound)) == stood + (said_word not in on)
            assert outbound.verdict["is_allowed"], "the verdict of the rules in force when it was queued"
