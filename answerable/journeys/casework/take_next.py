"""Taking the next case of one's department: the one that is due first, of those that one can answer."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import ngettext

from answerable.access import scope
from answerable.access.scope import Action
from answerable.core.errors import Refusal
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Queue
from answerable.journeys.casework.distribute import claims, hold_room, room
from answerable.journeys.casework.take import taken
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import operations as routing
from answerable.routing.rules.distribute import base
from answerable.staff import queries as staff
from answerable.staff.models import Member

LOOKED_AT = 200  # more colleagues than that do not take one in the same moment


class NoRoom(Refusal):
    """Somebody has as many cases as they take at a time."""

    code = "no_room"
    status = 422


@transaction.atomic
def take_next(*, member: Member, now: datetime) -> int | None:
    """Take what is due first of what waits for one's department, and say which; None where nothing fits, or colleagues
    take it this very moment. Two never get the same.

    A language that colleagues speak and the member does not comes to them only once the case is late. Refuses whoever has as many
    cases as they take at a time.
    """
    hold_room([member.pk])
    _refuse_full(member)
    queue = Queue(member.department_id, scope.of(member).page_ids_for(Action.REPLY), _foreign(member))
    case_id = routing.hold_next([row.case_id for row in inbox.queue(queue, now=now, most=LOOKED_AT)])
    if case_id is not None:
        taken(case_id, actor=staff.actor(member), now=now)
        keep_lists([case_id], by=member.pk)
    return case_id


def _refuse_full(member: Member) -> None:
    has = inbox.loads([member.pk]).get(member.pk, 0)
    if room(member, has) == 0:
        words = ngettext(
            "You have %(count)d open case, as many as you take at a time. Finish it or put it back first.",
            "You have %(count)d open cases, as many as you take at a time. Finish one or put it back first.",
            has,
        )
        raise NoRoom(words % {"count": has})


def _foreign(member: Member) -> frozenset[str]:
    return claims(member.department_id, staff.on_roll()) - frozenset(map(base, member.languages))
