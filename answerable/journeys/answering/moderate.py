"""A community manager does something to a message besides answering it; it leaves when the transaction is committed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.alerts import operations as alerts
from answerable.cases import queries as cases
from answerable.cases.models import Message
from answerable.channels.contract import Way
from answerable.core import jobs
from answerable.core.errors import Invisible
from answerable.journal.record import Actor
from answerable.journeys.answering.ask_model import ask_model
from answerable.journeys.answering.judge import judge, met, refusals_on_record
from answerable.journeys.approving import grave
from answerable.journeys.approving import plan as approving
from answerable.journeys.approving.of_page import Said
from answerable.journeys.casework.change import change
from answerable.policy.check import Verdict
from answerable.publish import operations as publish
from answerable.publish.errors import NeedsApproval
from answerable.publish.models import Intervention
from answerable.publish.queries import interventions as queries
from answerable.publish.queries.states import UNDECIDED
from answerable.publish.rules.acts import OURS, Act
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done to which message; `text` for an edit, `key` makes a second post of the form harmless.

    `override` is the reason why it is to be said although rules ask.
    """

    message_id: int
    act: Act
    text: str = ""
    key: UUID = field(default_factory=uuid4)
    override: str = ""


def right_for(act: Act) -> Action:
    """Our own words are changed by whoever may say them; everything else needs the right to moderate."""
    return Action.REPLY if act in OURS else Action.MODERATE


def moderate(asked: Asked, *, member: Member, now: datetime) -> Intervention:
    """Put it on its way. Refuses one without the right, what the network does not do, and a text that no reply could have."""
    message, right = message_of(asked.message_id), right_for(asked.act)

    def wish(actor: Actor, now: datetime) -> Intervention:
        scope.of(member).require(right, message.page_id)
        for failed in queries.same_sort(message, asked.act).filter(state__in=UNDECIDED):
            alerts.lower(failed.cause, now=now)
        verdict = _verdict(asked.act, asked.text, message, member, now)
        if verdict is not None:
            _refuse_waiting(message, verdict, Said(asked.text, member), now)
        wanted = publish.Wish(message, asked.act, asked.text, verdict, asked.key, asked.override)
        intervention = publish.intervene(wanted, actor=actor, now=now)
        _defer(intervention.pk)
        return intervention

    if asked.act is Act.EDIT:
        ask_model(asked.text, message.leg, Way.PUBLIC, member=member, now=now)
    with refusals_on_record(asked.key, message.case_id, by=member, now=now):
        return change(message.case_id, right, wish, member=member, now=now)


def _refuse_waiting(message: Message, verdict: Verdict, said: Said, now: datetime) -> None:
    """Refuses new words where somebody approves every reply: an edit cannot wait. What a rule asks approval for, it bars itself."""
    case = cases.case(message.case_id)
    grave.refuse_grave(case, verdict, said.text, by=said.by, now=now)
    if verdict.is_allowed and approving.wanted(case, message.page, verdict, said):
        raise NeedsApproval(_("Replies are approved here before they leave, and an edit cannot wait. Take it back and write a new reply."))


def again(intervention_id: int, *, member: Member, now: datetime) -> int:
    """Do what failed once more; says in which case. New words are judged as if they were written now by whoever repeats it."""

    def repeat(wanted: Intervention, actor: Actor, now: datetime) -> None:
        verdict = _verdict(Act(wanted.act), wanted.text, wanted.message, member, now)
        verdict = verdict and verdict.accepting(met(wanted.verdict))
        alerts.lower(publish.moderate_again(wanted.pk, verdict, actor=actor, now=now).cause, now=now)
        _defer(wanted.pk)

    return _decide(intervention_id, repeat, member, now)


def drop(intervention_id: int, *, member: Member, now: datetime) -> int:
    """Let what failed be; says in which case."""

    def let_be(wanted: Intervention, actor: Actor, now: datetime) -> None:
        alerts.lower(publish.drop_intervention(wanted.pk, actor=actor, now=now).cause, now=now)

    return _decide(intervention_id, let_be, member, now)


def message_of(message_id: int) -> Message:
    """The message that is meant; raises Invisible if there is none."""
    found = cases.message(message_id)
    if found is None:
        raise Invisible(_("There is no such message, or you have no access to its page."))
    return found


def _verdict(act: Act, text: str, message: Message, member: Member, now: datetime) -> Verdict | None:
    """Only new words are judged."""
    return judge(text, message.leg, Way.PUBLIC, by=member, now=now) if act is Act.EDIT else None


def _decide(intervention_id: int, operation: Callable[[Intervention, Actor, datetime], None], member: Member, now: datetime) -> int:
    found = queries.intervention(intervention_id)
    if found is None:
        raise Invisible(_("There is no such message, or you have no access to its page."))
    if found.act == Act.EDIT:
        ask_model(found.text, found.message.leg, Way.PUBLIC, member=member, now=now)
    with refusals_on_record(found.key, found.case_id, by=member, now=now):
        change(found.case_id, right_for(Act(found.act)), partial(operation, found), member=member, now=now)
    return found.case_id


def _defer(intervention_id: int) -> None:
    jobs.defer("carry_out", once=f"carry_out {intervention_id}", intervention_id=intervention_id)
