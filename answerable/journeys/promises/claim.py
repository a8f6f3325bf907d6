"""A case is marked as about a promise, and it is said what became of it."""

from datetime import datetime

from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.journal.record import Actor
from answerable.journeys.casework.change import change
from answerable.promises import operations as promises
from answerable.promises.models import Claim
from answerable.promises.operations import Settlement
from answerable.staff import queries as staff
from answerable.staff.models import Member


def mark(promise_id: int, case_id: int, *, member: Member, now: datetime) -> Claim:
    """Say that the case is about it; whoever may write notes on the case may."""

    def put(actor: Actor, now: datetime) -> Claim:
        return promises.mark(promise_id, cases.case(case_id), actor=actor, now=now)

    return change(case_id, Action.NOTE, put, member=member, now=now)


def unmark(promise_id: int, case_id: int, *, member: Member, now: datetime) -> Claim:
    """Take that back."""

    def take_off(actor: Actor, now: datetime) -> Claim:
        return promises.unmark(promise_id, cases.case(case_id), actor=actor, now=now)

    return change(case_id, Action.NOTE, take_off, member=member, now=now)


def settle(promise_id: int, case_id: int, outcome: str, cost: int | None, *, member: Member, now: datetime) -> Claim:
    """Say what became of it, and what that cost in minor units of the company's currency."""

    def end(actor: Actor, now: datetime) -> Claim:
        settlement = Settlement(outcome, cost, staff.currency())
        return promises.settle(promise_id, cases.case(case_id), settlement, actor=actor, now=now)

    return change(case_id, Action.NOTE, end, member=member, now=now)
