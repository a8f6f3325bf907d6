"""A person reads a message otherwise, says that it is read rightly, or takes that back: ledger, list and clocks follow."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.cases.models import Message
from answerable.core.errors import Invisible
from answerable.journal.record import Actor
from answerable.journeys.casework.change import change
from answerable.journeys.casework.settle import waiting
from answerable.reports import operations as reports
from answerable.sla import operations as sla
from answerable.staff.models import Member
from answerable.triage import operations as triage
from answerable.triage import queries
from answerable.triage.errors import NotRead
from answerable.triage.models import Correction

Result = TypeVar("Result")


def correct(message_id: int, *, member: Member, now: datetime, seen: datetime | None = None, **changes: object) -> Correction | None:
    """Let the member's word replace the reader's; says what was written, if anything. Refuses as `triage.correct` does.

    A message that needs an answer now starts the clocks of an open case; where none needs one any more, they stop.
    """
    return _say(message_id, member, now, lambda actor, now: triage.correct(message_id, actor=actor, now=now, seen=seen, **changes))


def confirm(message_id: int, *, member: Member, now: datetime, seen: datetime | None = None) -> Correction | None:
    """Say that a message is read rightly, so that the desk learns from that too. Refuses as `triage.confirm` does."""
    return _say(message_id, member, now, lambda actor, now: triage.confirm(message_id, actor=actor, now=now, seen=seen))


def retract(message_id: int, correction_id: int, *, member: Member, now: datetime) -> None:
    """Take back what the member said last of a message. Refuses as `triage.retract` does."""
    _say(message_id, member, now, lambda actor, now: triage.retract(message_id, correction_id, actor=actor, now=now))


def _say(message_id: int, member: Member, now: datetime, say: Callable[[Actor, datetime], Result]) -> Result:
    message = cases.message(message_id)
    if message is None or not scope.of(member).sees(message.page_id):
        raise NotRead if message is None else Invisible(NotRead().sentence)

    def and_follow(actor: Actor, now: datetime) -> Result:
        waited = waiting([message.case_id])
        said = say(actor, now)
        _follow(message, waited=bool(waited), actor=actor, now=now)
        return said

    return change(message.case_id, Action.REPLY, and_follow, member=member, now=now)


def _follow(message: Message, *, waited: bool, actor: Actor, now: datetime) -> None:
    case_id = message.case_id
    reports.refresh([case_id], is_whole=True)
    waits = bool(waiting([case_id])) and cases.case(case_id).is_open
    reading = queries.readings([message.pk])[message.pk]
    if waited and not waits:
        sla.stop([case_id], actor=actor, now=now)
    elif waits and reading.needs_response:
        sla.start([sla.Need(case_id, message.page_id, reading.urgency, message.posted_at)], now=now)
