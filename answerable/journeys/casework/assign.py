"""Giving a case to a department or a person who can see it."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core.errors import Refusal
from answerable.journal.record import Actor
from answerable.journeys.casework.change import change
from answerable.routing import operations as routing
from answerable.staff import queries as staff
from answerable.staff.models import Member


class CannotAnswer(Refusal):
    """Who is to own the case could not work on it."""

    code = "cannot_answer"
    status = 422


def assign(case_id: int, *, department_id: int, member_id: int | None, member: Member, now: datetime) -> None:
    """Give a case away. Refuses a department that does not exist, and a person who left or may not answer on the case's page."""

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
    routing.assign(case_id, department_id=of, member_id=member_id, actor=actor, now=now)
