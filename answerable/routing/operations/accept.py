from datetime import datetime

from answerable.journal.record import Actor
from answerable.routing.models import HandOff
from answerable.routing.operations.handed import give, happened, settle


def accept(case_id: int, *, actor: Actor, now: datetime) -> HandOff:
    """Take the case that was handed over. Refuses where nothing waits. Records case.accepted with the seconds that it waited."""
    member_id, department_id = actor.person()
    made = settle(case_id, HandOff.State.ACCEPTED, actor=actor, now=now)
    give(case_id, department_id, member_id, taken_at=now, now=now)
    happened("case.accepted", made, actor=actor, now=now, seconds=round((now - made.handed_at).total_seconds()))
    return made
