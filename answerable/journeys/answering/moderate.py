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
from answerable.journeys.casework.change import change
from answerable.policy.check import Verdict, check
from answerable.publish import operations as publish
from answerable.publish.models import Intervention
from answerable.publish.queries import interventions as queries
from answerable.publish.queries.states import UNDECIDED
from answerable.publish.rules.acts import OURS, Act
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done to which message; `text` for an edit, `key` makes a second post of the form harmless."""

    message_id: int
    act: Act
    text: str = ""
    key: UUID = field(default_factory=uuid4)


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
        verdict = _verdict(asked.act, asked.text, message.page_id, member)
        intervention = publish.intervene(publish.Wish(message, asked.act, asked.text, verdict, asked.key), actor=actor, now=now)
        _defer(intervention.pk)
        return intervention

    return change(message.case_id, right, wish, member=member, now=now)


def again(intervention_id: int, *, member: Member, now: datetime) -> int:
    """Do what failed once more; says in which case. New words are judged as if they were written now by whoever repeats it."""

    def repeat(wanted: Intervention, actor: Actor, now: datetime) -> None:
        verdict = _verdict(Act(wanted.act), wanted.text, wanted.page_id, member)
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


def _verdict(act: Act, text: str, page_id: int, member: Member) -> Verdict | None:
    """Only new words are judged."""
    return check(text, page_id=page_id, way=Way.PUBLIC, by=member) if act is Act.EDIT else None


def _decide(intervention_id: int, operation: Callable[[Intervention, Actor, datetime], None], member: Member, now: datetime) -> int:
    found = queries.intervention(intervention_id)
    if found is None:
        raise Invisible(_("There is no such message, or you have no access to its page."))
    change(found.case_id, right_for(Act(found.act)), partial(operation, found), member=member, now=now)
    return found.case_id


def _defer(intervention_id: int) -> None:
    jobs.defer("carry_out", once=f"carry_out {intervention_id}", intervention_id=intervention_id)
