"""Closing and reopening a case: its clocks stop, and start again with what was left."""

from datetime import datetime

from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.journal.record import Actor
from answerable.journeys.change import change
from answerable.sla import operations as sla
from answerable.staff.models import Member


def close(case_id: int, *, member: Member, now: datetime) -> None:
    """Close a case; what needed a response and got none counts as closed without an answer."""

    def end(actor: Actor, now: datetime) -> None:
        cases.close(case_id, actor=actor, now=now)
        sla.stop([case_id], actor=actor, now=now)

    change(case_id, Action.REPLY, end, member=member, now=now)


def reopen(case_id: int, *, member: Member, now: datetime) -> None:
    """Open a closed case again."""

    def begin(actor: Actor, now: datetime) -> None:
        cases.reopen([case_id], actor=actor, now=now)
        sla.resume([case_id], now=now, actor=actor)

    change(case_id, Action.REPLY, begin, member=member, now=now)
