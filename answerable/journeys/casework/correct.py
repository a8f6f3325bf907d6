"""A person reads a message otherwise: ledger, list and clocks follow."""

from datetime import datetime

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core.errors import Invisible
from answerable.journal.record import Actor
from answerable.journeys.casework.change import change
from answerable.journeys.casework.settle import waiting
from answerable.reports import operations as reports
from answerable.sla import operations as sla
from answerable.staff.models import Member
from answerable.triage import operations as triage
from answerable.triage.errors import NotRead


def correct(message_id: int, *, member: Member, now: datetime, **changes: object) -> int:
    """Let the member's word replace the reader's; says which case it was. Refuses as `triage.correct` does.

    A message that needs an answer now starts the clocks of an open case; where none needs one any more, they stop.
    """
    message = cases.message(message_id)
    if message is None or not scope.of(member).sees(message.page_id):
        raise NotRead if message is None else Invisible(NotRead().sentence)
    case_id = message.case_id

    def say(actor: Actor, now: datetime) -> None:
        waited = waiting([case_id])
        reading = triage.correct(message_id, actor=actor, now=now, **changes)
        reports.refresh([case_id], is_whole=True)
        waits = bool(waiting([case_id])) and cases.case(case_id).is_open
        if waited and not waits:
            sla.stop([case_id], actor=actor, now=now)
        elif waits and reading.needs_response:
            sla.start([sla.Need(case_id, message.page_id, reading.urgency, message.posted_at)], now=now)

    change(case_id, Action.REPLY, say, member=member, now=now)
    return int(case_id)
