from datetime import datetime

from django.utils.translation import gettext as _

from answerable.journal.record import Actor
from answerable.routing.errors import NoReason
from answerable.routing.models import HandOff
from answerable.routing.operations.handed import give_to_sender, happened, settle


def give_back(case_id: int, why: str, *, actor: Actor, now: datetime) -> HandOff:
    """Return a case that was handed over, with the reason. Refuses without one, and where nothing waits. Records case.returned."""
    if not why.strip():
        raise NoReason(_("Say why it goes back, so that the other side can put it right."))
    made = settle(case_id, HandOff.State.RETURNED, actor=actor, now=now, why=why.strip())
    give_to_sender(made, now)
    happened("case.returned", made, actor=actor, now=now, department=made.from_department_id, member=made.from_member_id)
    return made
