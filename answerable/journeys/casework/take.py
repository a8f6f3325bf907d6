"""Taking a case."""

from datetime import datetime

from answerable.access.scope import Action
from answerable.journal.record import Actor
from answerable.journeys.casework.change import change
from answerable.journeys.telling import hand_offs as telling
from answerable.routing import operations as routing
from answerable.staff.models import Member


def take(case_id: int, *, member: Member, now: datetime) -> None:
    """Take a case; refused where a colleague was quicker."""
    change(case_id, Action.REPLY, lambda actor, now: taken(case_id, actor=actor, now=now), member=member, now=now)


def taken(case_id: int, *, actor: Actor, now: datetime) -> None:
    """The same for who was let in already: nobody else needs to accept a hand-off of it any more."""
    settled = routing.take(case_id, actor=actor, now=now)
    if settled is not None:
        telling.settled(settled, now=now)
