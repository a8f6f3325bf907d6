"""A case crosses departments: handed over with its packet, then accepted, returned or taken back."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.journal.record import Actor
from answerable.journeys.casework.assign import CannotAnswer
from answerable.journeys.casework.change import change
from answerable.journeys.casework.colleagues import able, within
from answerable.journeys.telling import hand_offs as telling
from answerable.routing import operations as routing
from answerable.routing.models import HandOff
from answerable.routing.rules.packet import Packet
from answerable.staff.models import Member

ACCEPT_WITHIN = timedelta(hours=2)  # of business hours


def hand_off(case_id: int, packet: Packet, *, department_id: int, to_member_id: int | None, member: Member, now: datetime) -> HandOff:
    """Hand a case over. Refuses an incomplete packet, and receivers of whom nobody may answer on the case's page."""

    def give_and_tell(actor: Actor, now: datetime) -> HandOff:
        made = give(case_id, packet, department_id=department_id, to_member_id=to_member_id, actor=actor, now=now)
        telling.handed(made, receivers(made.page_id, department_id, to_member_id), by=member, now=now)
        return made

    return change(case_id, Action.REPLY, give_and_tell, member=member, now=now)


def give(case_id: int, packet: Packet, *, department_id: int, to_member_id: int | None, actor: Actor, now: datetime) -> HandOff:
    """The same for who was let in already; the caller tells the receivers."""
    receivers(cases.case(case_id).page_id, department_id, to_member_id)
    access.admit(case_id, department_ids=[] if to_member_id else [department_id], member_ids=[to_member_id], actor=actor, now=now)
    to = routing.Receiver(department_id, to_member_id, within(ACCEPT_WITHIN, now))
    return routing.hand_off(case_id, packet, to, actor=actor, now=now)


def accept(case_id: int, *, member: Member, now: datetime) -> HandOff:
    """Take over what was handed to one's department."""

    def take(actor: Actor, now: datetime) -> HandOff:
        made = routing.accept(case_id, actor=actor, now=now)
        telling.settled(made, now=now)
        return made

    return change(case_id, Action.REPLY, take, member=member, now=now)


def give_back(case_id: int, why: str, *, member: Member, now: datetime) -> HandOff:
    """Return it with the reason; who handed it over is told."""

    def back(actor: Actor, now: datetime) -> HandOff:
        made = routing.give_back(case_id, why, actor=actor, now=now)
        telling.settled(made, now=now)
        telling.returned(made, by=member, now=now)
        return made

    return change(case_id, Action.REPLY, back, member=member, now=now)


def withdraw(case_id: int, *, member: Member, now: datetime) -> HandOff:
    """Take one's hand-off back before it is accepted."""

    def undo(actor: Actor, now: datetime) -> HandOff:
        made = routing.withdraw(case_id, actor=actor, now=now)
        telling.settled(made, now=now)
        return made

    return change(case_id, Action.REPLY, undo, member=member, now=now)


def receivers(page_id: int, department_id: int, to_member_id: int | None) -> Sequence[Member]:
    """Who is to be told: the person, or all of the department who may answer on the page; refuses where there is nobody."""
    all_of_them = able(page_id, Action.REPLY, department_id)
    if not all_of_them:
        raise CannotAnswer(_("Nobody of this department can answer on the case's page. Give them access first, or choose others."))
    meant = [each for each in all_of_them if to_member_id in {None, each.pk}]
    if not meant:
        raise CannotAnswer(_("This person cannot answer on the case's page. Give them access first, or choose somebody else."))
    return meant
