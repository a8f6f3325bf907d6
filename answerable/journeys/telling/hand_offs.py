"""Telling people of hand-offs: those who receive one, whom one comes back to, and who has to see to one that nobody accepts."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.alerts import operations as alerts
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.routing import operations as routing
from answerable.routing.models import HandOff
from answerable.staff import queries as staff
from answerable.staff.models import Member


def handed(made: HandOff, receivers: Iterable[Member], *, by: Member, now: datetime) -> None:
    """Those who may accept it."""
    words = _("%(who)s handed %(case)s to you") if made.to_member_id else _("%(who)s handed %(case)s to your department")
    for each in receivers:
        if each.pk != by.pk:
            _tell(made, each.pk, words % {"who": by.name, "case": reference(made.case_id)}, now)


def returned(made: HandOff, *, by: Member, now: datetime) -> None:
    """Who had handed it over."""
    if staff.members_by_id([made.by_member_id])[made.by_member_id].is_active:
        _tell(made, made.by_member_id, _("%(who)s returned %(case)s") % {"who": by.name, "case": reference(made.case_id)}, now)


def settled(made: HandOff, *, now: datetime) -> None:
    """Nobody needs to accept it any more."""
    alerts.lower_all(f"{_cause(made)} ", now=now)


@transaction.atomic
def escalate_hand_offs() -> int:
    """Say of each that nobody accepted in time to the leads of the receiving department, and to who handed it over; says how many."""
    now = clock.now()
    late = routing.escalate(now)
    for made in late:
        words = _("Nobody in %(department)s accepted %(case)s yet")
        for member_id in _in_charge(made):
            _tell(made, member_id, words % {"department": made.to_department.name, "case": reference(made.case_id)}, now, "late")
    return len(late)


def _in_charge(made: HandOff) -> set[int]:
    """The leads of the department, else the owners, and the sender; who sees the page no more hears nothing of it."""
    seeing = access.who_sees(made.page_id)
    leads = {each.pk for each in seeing if each.department_id == made.to_department_id and each.role == Member.Role.LEAD}
    owners = {each.pk for each in seeing if each.is_owner}
    return (leads or owners) | ({made.by_member_id} & {each.pk for each in seeing})


def _tell(made: HandOff, member_id: int, sentence: str, now: datetime, what: str = "") -> None:
    cause = f"{_cause(made)} {what or made.state} {member_id}"
    alerts.raise_alert(cause, sentence, now=now, page_id=made.page_id, case_id=made.case_id, member_id=member_id)


def _cause(made: HandOff) -> str:
    return f"hand-off {made.pk}"


def reference(case_id: int) -> str:
    """What staff call a case."""
    case = cases.case(case_id)
    return f"{case.page.brand.prefix}-{case.pk}"
