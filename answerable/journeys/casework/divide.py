"""A part of a case becomes a case of its own, and goes back."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.cases import queries
from answerable.cases.errors import NotMerged
from answerable.core.errors import Invisible
from answerable.journeys.casework.merge import merge
from answerable.journeys.casework.settle import hold_threads, settle
from answerable.journeys.newcomer import newcomer
from answerable.routing import operations as routing
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.triage import queries as triage


@transaction.atomic
def divide(case_id: int, *, message_id: int, is_whole_leg: bool, member: Member, now: datetime) -> int:
    """Make a case of what was written from a message on, or of its whole conversation; the ownership rules give it an owner.

    Says its number. Refuses without the right to answer on the case's page and on the conversation's.
    """
    seen = scope.of(member)
    scope.case(seen, case_id, Action.REPLY)
    hold_threads([case_id])
    cases.hold([case_id])
    message = queries.message(message_id)
    if message is None or message.case_id != case_id:
        raise Invisible(_("This message is not in the case any more."))
    seen.require(Action.REPLY, message.page_id)
    actor = staff.actor(member)
    new = cases.divide(message_id, is_whole_leg=is_whole_leg, actor=actor, now=now).case_id
    access.restrict_alike(new, case_id, actor=actor, now=now)
    _own(new, now)
    settle([case_id, new], actor=actor, now=now)
    return int(new)


@transaction.atomic
def unite(case_id: int, *, member: Member, now: datetime) -> int:
    """Put a divided case back into the one that it came out of, wherever that is by now; says where that is."""
    scope.case(scope.of(member), case_id, Action.REPLY)
    division = queries.division(case_id)
    if division is None:
        raise NotMerged(_("This case did not come out of another one."))
    into = queries.leads_to(division.out_of_id)
    merge(case_id, into=into, member=member, now=now)
    cases.heal(division, now=now)
    settle([case_id, into], actor=staff.actor(member), now=now)
    return into


def _own(case_id: int, now: datetime) -> None:
    """By what the customer says first in it, as any new case."""
    first = queries.first_inbound(case_id)
    assert first is not None  # `cases.divide` refuses to make a case without one
    routing.own([newcomer(first, triage.readings([first.pk])[first.pk])], now=now)
