"""Giving a case to a person, or to the right department.

Within a department anybody gives a case on who may answer in it. To another department it goes by plain assignment only where it is put
right: nobody took it, answered in it or handed it over yet, and an owner does it, a lead of one of the two departments, or a rule that
they made. Else it is a hand-off, which says what others need to know. Who works alone gives everything to themselves.
"""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core.errors import Refusal
from answerable.journal.record import Actor
from answerable.journeys.casework.change import change
from answerable.journeys.telling import hand_offs as telling
from answerable.routing import operations as routing
from answerable.routing import queries as owners
from answerable.routing.errors import CrossesDepartments
from answerable.routing.models import Ownership
from answerable.staff import queries as staff
from answerable.staff.models import Member


class CannotAnswer(Refusal):
    """Who is to own the case could not work on it."""

    code = "cannot_answer"
    status = 422


def assign(case_id: int, *, department_id: int, member_id: int | None, member: Member, now: datetime) -> None:
    """Give a case away. Refuses a department that does not exist, a person who left or may not answer on the case's page, and another
    department where that takes a hand-off."""

    def begin(actor: Actor, now: datetime) -> None:
        give(case_id, department_id=department_id, member_id=member_id, actor=actor, now=now)

    change(case_id, Action.REPLY, begin, member=member, now=now)


def give(case_id: int, *, department_id: int, member_id: int | None, actor: Actor, now: datetime) -> None:
    """The same for who was let in already, and for rules."""
    owner = staff.members_by_id([member_id]).get(member_id) if member_id else None
    if member_id and (owner is None or not scope.of(owner).may(Action.REPLY, cases.case(case_id).page_id)):
        raise CannotAnswer(_("This person cannot answer on the case's page. Give them access first, or choose somebody else."))
    of = owner.department_id if owner else department_id
    if of not in {each.pk for each in staff.departments()}:
        raise CannotAnswer(_("There is no such department. Choose one of the list."))
    _refuse_crossing(case_id, of, actor)
    settled = routing.assign(case_id, department_id=of, member_id=member_id, actor=actor, now=now)
    access.admit(case_id, department_ids=[] if member_id else [of], member_ids=[member_id], actor=actor, now=now)
    if settled is not None:
        telling.settled(settled, now=now)


def may_put_right(owned: Ownership, department_id: int, by: Member | None) -> bool:
    """Whether plain assignment may take a case to this department; `by` is None for a rule."""
    if owned.department_id == department_id:
        return True
    if owned.is_begun:
        return by is not None and staff.is_alone()
    if by is None or by.is_owner:
        return True
    return by.role == Member.Role.LEAD and by.department_id in {owned.department_id, department_id}


def _refuse_crossing(case_id: int, department_id: int, actor: Actor) -> None:
    owned = owners.ownership(case_id)
    by = staff.members_by_id([actor.member_id]).get(actor.member_id) if actor.member_id else None
    if owned is None or may_put_right(owned, department_id, by):
        return
    if owned.is_begun:
        raise CrossesDepartments(_("Somebody worked on this case. Hand it over to the other department, with what they need to know."))
    raise CrossesDepartments(_("Hand this case over to the other department, with what they need to know. A lead can also just assign it."))
