from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.journal.record import Actor
from answerable.routing.errors import HandOffWaits, IncompletePacket, NowhereElse
from answerable.routing.models import HandOff, Ownership
from answerable.routing.operations.handed import give, happened, waiting
from answerable.routing.rules.packet import Packet


@dataclass(frozen=True, slots=True)
class Receiver:
    """To whom a case goes: a department, and a person of it or nobody yet; when somebody is told that nobody accepted."""

    department_id: int
    member_id: int | None
    accept_by: datetime


def hand_off(case_id: int, packet: Packet, to: Receiver, *, actor: Actor, now: datetime) -> HandOff:
    """Give a case with its packet to `to`, who own it from now on. The caller holds the case. Records case.handed_off.

    Refuses a packet without summary or next step, those who have the case already, and a second one while one waits.
    """
    member_id, _department_id = actor.person()
    if packet.missing:
        raise IncompletePacket
    owned = Ownership.objects.select_related("case").get(case_id=case_id)
    if (owned.department_id, owned.member_id) == (to.department_id, to.member_id) or to.member_id == member_id:
        raise NowhereElse(_("They have this case already. Choose another department or person."))
    if waiting(case_id):
        raise HandOffWaits(_("This case was handed over and waits to be accepted. Take that back first, or accept it."))
    made = HandOff.objects.create(
        case_id=case_id,
        page_id=owned.case.page_id,
        from_department_id=owned.department_id,
        from_member_id=owned.member_id,
        to_department_id=to.department_id,
        to_member_id=to.member_id,
        by_member_id=member_id,
        summary=packet.summary.strip(),
        next_step=packet.next_step.strip(),
        wants=packet.wants.strip(),
        promised=packet.promised.strip(),
        due_at=packet.due_at,
        handed_at=now,
        accept_by=to.accept_by,
    )
    give(case_id, to.department_id, to.member_id, taken_at=None, now=now)
    happened("case.handed_off", made, actor=actor, now=now, department=to.department_id, member=to.member_id)
    return made
