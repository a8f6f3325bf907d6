"""Giving something in a case, and deciding on what somebody proposed."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.goodwill import operations as goodwill
from answerable.goodwill import queries
from answerable.goodwill.errors import NoSuchGesture
from answerable.goodwill.models import Gesture
from answerable.journal.record import Actor
from answerable.journeys.casework.change import change
from answerable.journeys.goodwill.approvers import approvers, asked, in_case, limit_for
from answerable.journeys.goodwill.offer import joined, offer
from answerable.journeys.telling import goodwill as telling
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to give: of which kind, how much in minor units of which currency, and why."""

    kind_id: int
    amount: int
    currency: str
    reason: str


def give(case_id: int, wish: Wish, *, member: Member, now: datetime) -> Gesture:
    """Give it, or ask those who may approve it where it is above the member's limit."""

    def make(actor: Actor, now: datetime) -> Gesture:
        known = offer(case_id, member=member, now=now, currency=wish.currency)
        usual = known.precedents.median
        draft = goodwill.Draft(wish.kind_id, wish.amount, known.currency, wish.reason, known.problem, known.limit, usual)
        made = goodwill.give(joined(case_id), known.case.page_id, draft, actor=actor, now=now)
        if made.state == Gesture.State.PROPOSED:
            telling.proposed(made, asked(approvers(made), made), by=member, now=now)
        return made

    return change(case_id, Action.REPLY, make, member=member, now=now)


def grant(gesture_id: int, *, member: Member, now: datetime) -> Gesture:
    """Approve it; who proposed it is told."""
    made = _gesture(gesture_id)

    def approve(actor: Actor, now: datetime) -> Gesture:
        decided = goodwill.grant(gesture_id, goodwill.Decider(actor, limit_for(made, member), in_case(made)), now=now)
        telling.decided(decided, by=member, now=now)
        return decided

    return change(made.case_id, Action.REPLY, approve, member=member, now=now)


def refuse(gesture_id: int, why: str, *, member: Member, now: datetime) -> Gesture:
    """Say no, and why; who proposed it is told."""
    made = _gesture(gesture_id)

    def deny(actor: Actor, now: datetime) -> Gesture:
        decided = goodwill.refuse(gesture_id, why, goodwill.Decider(actor, limit_for(made, member), in_case(made)), now=now)
        telling.decided(decided, by=member, now=now)
        return decided

    return change(made.case_id, Action.REPLY, deny, member=member, now=now)


def take_back(gesture_id: int, *, member: Member, now: datetime) -> Gesture:
    """Say that it was not given after all, or need not be decided any more."""
    made = _gesture(gesture_id)
    is_in_charge = member.role in {Member.Role.LEAD, Member.Role.OWNER}

    def undo(actor: Actor, now: datetime) -> Gesture:
        taken = goodwill.take_back(gesture_id, is_in_charge=is_in_charge, actor=actor, now=now)
        telling.over(taken, now=now)
        return taken

    return change(made.case_id, Action.REPLY, undo, member=member, now=now)


def _gesture(gesture_id: int) -> Gesture:
    made = queries.gesture(gesture_id)
    if made is None:
        raise NoSuchGesture(_("There is no such gesture, or you have no access to its page."))
    return made
