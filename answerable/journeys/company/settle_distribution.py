"""How the cases of a department come to its people: its lead decides, or an owner."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden, Invisible
from answerable.journeys.company.settle_labels import may_settle
from answerable.routing import operations as routing
from answerable.routing.models import Distribution
from answerable.staff import queries as staff
from answerable.staff.models import Department, Member


def settled_by(member: Member) -> list[Department]:
    """The departments for which this member decides; refuses who decides for none."""
    if not may_settle(member):
        raise Forbidden(_("Owners and leads decide how cases come to people. Ask one of them."))
    return [each for each in staff.departments() if member.is_owner or each.pk == member.department_id]


def settle_distribution(department_id: int, way: Distribution.Way, *, member: Member, now: datetime) -> Department:
    """Have the cases of a department come to its people otherwise from now on; refuses the leads of others."""
    found = next((each for each in settled_by(member) if each.pk == department_id), None)
    if found is None:
        if department_id in {each.pk for each in staff.departments()}:
            raise Forbidden(_("The lead of this department decides that, or an owner. Ask one of them."))
        raise Invisible(_("There is no such department."))
    routing.settle_distribution(department_id, way, actor=staff.actor(member), now=now)
    return found
