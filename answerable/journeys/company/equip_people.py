"""What colleagues can do, how much at a time, and who stands in for them: owners decide, leads for their own department."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden
from answerable.journal.record import Actor
from answerable.journeys.company.manage_people import colleague
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Member
from answerable.staff.operations import Skills


def may_equip(by: Member, member: Member) -> bool:
    """Whether they may say what a colleague can do."""
    is_their_lead = by.role == Member.Role.LEAD and by.department_id == member.department_id
    return by.is_active and (by.is_owner or is_their_lead)


def may_depute(by: Member, member: Member) -> bool:
    """Whether they may say who stands in for a member; everybody says it for themselves."""
    return may_equip(by, member) or (by.is_active and by.pk == member.pk)


@transaction.atomic
def equip(member_id: int, skills: Skills, *, by: Member, now: datetime) -> Member:
    """Say what a colleague can answer in and about, and how many open cases they have at a time."""
    member = colleague(member_id)
    staff.equip(member_id, skills, actor=_allowed(by, may_equip(by, member)), now=now)
    return member


@transaction.atomic
def depute(
    member_id: int, deputy_id: int | None, *, from_on: date | None = None, until_on: date | None = None, by: Member, now: datetime
) -> Member:
    """Let a colleague stand in for a member who is not there, or nobody any more."""
    member = colleague(member_id)
    actor = _allowed(by, may_depute(by, member))
    if deputy_id is None:
        staff.end_deputy(member_id, actor=actor, now=now)
    else:
        staff.depute(member_id, deputy_id, from_on=from_on, until_on=until_on, actor=actor, now=now)
    return member


def _allowed(by: Member, may: bool) -> Actor:
    if not may:
        raise Forbidden(_("Only owners may do this, and the lead of their department. Ask one of them."))
    return queries.actor(by)
