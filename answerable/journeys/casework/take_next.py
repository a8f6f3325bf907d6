"""Taking the next case of one's department: the one that is due first, of those that one can answer."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.core.errors import Conflict, Refusal
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Queue
from answerable.journeys.casework.distribute import claims, room
from answerable.journeys.casework.take import taken
from answerable.journeys.keep_lists import keep_lists
from answerable.routing import queries as routing
from answerable.routing.rules.distribute import base
from answerable.staff import queries as staff
from answerable.staff.models import Member

LOOKED_AT = 200  # more colleagues than that do not take one in the same moment
TRIES = 5


class NoRoom(Refusal):
    """Somebody has as many cases as they take at a time."""

    code = "no_room"
    status = 422


class AllHeld(Conflict):
    """Colleagues take what waits in this very moment."""

    code = "all_held"


@transaction.atomic
def take_next(*, member: Member, now: datetime) -> int | None:
    """Take what is due first of what waits for one's department, and say which; None where nothing fits. Two never get the same.

    A language that colleagues speak and the member does not comes to them only once the case is late. Refuses whoever has as many
    cases as they take at a time.
    """
    _refuse_full(member)
    queue = Queue(member.department_id, scope.of(member).page_ids_for(Action.REPLY), _foreign(member))
    for _try in range(TRIES):
        rows = inbox.queue(queue, now=now, most=LOOKED_AT)
        if not rows:
            return None
        case_id = cases.hold_first_free([row.case_id for row in rows])
        if case_id is not None and routing.is_free(case_id):
            taken(case_id, actor=staff.actor(member), now=now)
            keep_lists([case_id], by=member.pk)
            return case_id
    raise AllHeld(_("Colleagues take what waits in this very moment. Try again."))


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
