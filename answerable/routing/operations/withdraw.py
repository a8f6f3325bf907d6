from datetime import datetime

from answerable.journal.record import Actor
from answerable.routing.models import HandOff
from answerable.routing.operations.handed import give_to_sender, happened, settle


def withdraw(case_id: int, *, actor: Actor, now: datetime) -> HandOff:
    """Take a hand-off back before anybody accepted it. Refuses where nothing waits. Records case.hand_off_withdrawn."""
    made = settle(case_id, HandOff.State.WITHDRAWN, actor=actor, now=now)
    give_to_sender(made, now)
    happened("case.hand_off_withdrawn", made, actor=actor, now=now, department=made.from_department_id, member=made.from_member_id)
    return made
