from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.goodwill.errors import AboveCeiling, Decided, NoReason, NoSuchGesture, OwnProposal
from answerable.goodwill.models import Gesture
from answerable.goodwill.operations.give import happened
from answerable.goodwill.rules.ceilings import covers
from answerable.journal.record import Actor


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, how much they may decide on for this problem, and how much the case would have been given in all."""

    actor: Actor
    limit: int | None
    in_all: int


@transaction.atomic
def grant(gesture_id: int, by: Decider, *, now: datetime) -> Gesture:
    """Approve what was proposed.

    Refuses who proposed it, and who may not decide on so much. Records goodwill.granted.
    """
    made = _waiting(gesture_id, by)
    if not covers(by.limit, by.in_all):
        raise AboveCeiling(_("This is more than you may decide on. Somebody with a higher limit, or an owner, has to."))
    return _decide(made, Gesture.State.GRANTED, by, now)


@transaction.atomic
def refuse(gesture_id: int, why: str, by: Decider, *, now: datetime) -> Gesture:
    """Say no to it. Refuses no reason, who proposed it, and who could not have approved it. Records goodwill.refused."""
    made = _waiting(gesture_id, by)
    if not why.strip():
        raise NoReason(_("Say why not: whoever proposed it has to tell the customer something."))
    if not covers(by.limit, by.in_all):
        raise AboveCeiling(_("This is more than you may decide on. Somebody with a higher limit, or an owner, has to."))
    made.why_refused = why.replace("\x00", "").strip()
    return _decide(made, Gesture.State.REFUSED, by, now)


def _waiting(gesture_id: int, by: Decider) -> Gesture:
    made = Gesture.objects.select_for_update(of=("self",)).select_related("kind").filter(pk=gesture_id).first()
    if made is None:
        raise NoSuchGesture(_("There is no such gesture."))
    if made.state != Gesture.State.PROPOSED:
        raise Decided(_("This was decided meanwhile. Look at the case again."))
    if made.member_id == by.actor.member_id:
        raise OwnProposal(_("You proposed this yourself. Somebody else has to approve it."))
    return made


def _decide(made: Gesture, state: Gesture.State, by: Decider, now: datetime) -> Gesture:
    made.state, made.decided_at = state, now
    made.decided_by_id, _department_id = by.actor.person()
    made.save()
    happened(state.value, made, actor=by.actor, now=now)
    return made
