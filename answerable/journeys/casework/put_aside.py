"""Cases that sleep: put aside by a member, woken by their time, by a member, or by the customer who writes (`understand`)."""

from datetime import datetime

from django.db import transaction

from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.cases import queries
from answerable.core import clock
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.casework.change import change
from answerable.journeys.keep_lists import keep_lists
from answerable.staff.models import Member


def snooze(case_id: int, *, until: datetime, member: Member, now: datetime) -> None:
    """Put a case aside until a time; its deadlines run on."""

    def put(actor: Actor, now: datetime) -> None:
        cases.snooze(case_id, until=until, actor=actor, now=now)

    change(case_id, Action.REPLY, put, member=member, now=now)


def wake(case_id: int, *, member: Member, now: datetime) -> None:
    """Bring it back before its time."""

    def bring(actor: Actor, now: datetime) -> None:
        cases.wake([case_id], actor=actor, now=now)

    change(case_id, Action.REPLY, bring, member=member, now=now)


def wake_sleepers() -> int:
    """Bring back every case whose time has come; says how many. Looked for in small steps, so that no transaction holds many cases."""
    woken = 0
    while due := queries.sleepers(clock.now()):
        with transaction.atomic():
            cases.hold(due)
            now_awake = cases.wake(due, actor=PROGRAM, now=clock.now())
            keep_lists(now_awake)
        woken += len(now_awake)
    return woken
