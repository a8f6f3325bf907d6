"""Telling people of hand-offs: those who receive one, whom one comes back to, and who has to see to one that nobody accepts."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.access import queries as access
from answerable.alerts import operations as alerts
from answerable.core import clock
from answerable.journeys.telling.tell_each import tell_each
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.models import HandOff
from answerable.staff import queries as staff
from answerable.staff.models import Member


def handed(made: HandOff, receivers: Iterable[Member], *, by: Member, now: datetime) -> None:
    """Those who may accept it."""
    words = _("%(who)s handed %(case)s to you") if made.to_member_id else _("%(who)s handed %(case)s to your department")
    sentence = words % {"who": by.name, "case": _number(made)}
    tell_each((each.pk for each in receivers if each.pk != by.pk), sentence, cause=f"hand-off {made.pk} waiting", case=made.case, now=now)


def handed_many(made: Sequence[HandOff], receivers: Iterable[Member], *, by: Member, now: datetime) -> None:
    """The same of many cases in one go: each of those who may accept them hears of it once."""
    first = made[0]
    if first.to_member_id:
        words = ngettext("%(who)s handed %(count)d case to you", "%(who)s handed %(count)d cases to you", len(made))
    else:
        words = ngettext("%(who)s handed %(count)d case to your department", "%(who)s handed %(count)d cases to your department", len(made))
    for each in receivers:
        cause = f"{_of_department(first)}{first.pk} {each.pk}"
        alerts.raise_alert(cause, words % {"who": by.name, "count": len(made)}, now=now, member_id=each.pk)


def returned(made: HandOff, *, by: Member, now: datetime) -> None:
    """Who had handed it over."""
    if staff.members_by_id([made.by_member_id])[made.by_member_id].is_active:
        sentence = _("%(who)s returned %(case)s") % {"who": by.name, "case": _number(made)}
        tell_each([made.by_member_id], sentence, cause=f"hand-off {made.pk} returned", case=made.case, now=now)


def settled(made: HandOff, *, now: datetime) -> None:
    """Nobody needs to accept it any more; where nothing waits for the department, what was said of many is over too."""
    alerts.lower_all(f"hand-off {made.pk} ", now=now)
    if not queries.is_waited_for(made.to_department_id):
        alerts.lower_all(_of_department(made), now=now)


def _of_department(made: HandOff) -> str:
    return f"hand-offs {made.to_department_id} "


@transaction.atomic
def escalate_hand_offs() -> int:
    """Say of each that nobody accepted in time to the leads of the receiving department, and to who handed it over; says how many."""
    now = clock.now()
    late = routing.escalate(now)
    for made in late:
        sentence = _("Nobody in %(department)s accepted %(case)s yet") % {"department": made.to_department.name, "case": _number(made)}
        tell_each(_in_charge(made), sentence, cause=f"hand-off {made.pk} late", case=made.case, now=now)
    return len(late)


def _in_charge(made: HandOff) -> set[int]:
    """The leads of the department, else the owners, and the sender; who sees the case no more hears nothing of it."""
    seeing = access.who_sees_case(made.case_id, made.page_id)
    leads = {each.pk for each in seeing if each.department_id == made.to_department_id and each.role == Member.Role.LEAD}
    owners = {each.pk for each in seeing if each.is_owner}
    return (leads or owners) | ({made.by_member_id} & {each.pk for each in seeing})


def _number(made: HandOff) -> str:
    return made.case.page.brand.reference(made.case_id)
