"""Departments: which there are, who leads them, what an hour costs, by which hours they work. Owners decide."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import queries as access_queries
from answerable.core import live
from answerable.core.errors import Conflict, Invisible
from answerable.journeys.casework import give_back
from answerable.journeys.company.manage_people import Grants, changes, owner
from answerable.journeys.company.ownership_files.bring_in import welcome
from answerable.journeys.company.ownership_templates import template
from answerable.routing import queries as routing
from answerable.sla import operations as sla
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Department, Member
from answerable.staff.operations import DepartmentDraft


class HasWork(Conflict):
    """Cases wait in the department, or come to it."""

    code = "department_has_work"


@transaction.atomic
def add(draft: DepartmentDraft, *, calendar_id: int | None = None, by: Member, now: datetime) -> Department:
    """Begin a department, and settle all about it."""
    department = staff.establish(draft.name.strip(), discipline=Department.Discipline(draft.discipline), actor=owner(by), now=now)
    return change(department.pk, draft, calendar_id=calendar_id, by=by, now=now)


@transaction.atomic
def change(department_id: int, draft: DepartmentDraft, *, calendar_id: int | None = None, by: Member, now: datetime) -> Department:
    """Settle what a department is called, who leads it, what it costs, and by which hours it works; None are the company's."""
    actor = owner(by)
    department(department_id)
    sla.choose_hours(department_id, calendar_id, actor=actor, now=now)
    return staff.settle_department(department_id, draft, actor=actor, now=now)


@transaction.atomic
def change_grants(department_id: int, grants: Grants, *, by: Member, now: datetime) -> Department:
    """Let everybody of a department do these things on these pages; pages that are not named stay as they are.

    A page of nothing is seen only by those of them who were given it themselves.
    """
    actor, known = owner(by), department(department_id)
    for page_id, wanted in changes(grants, access_queries.department_grants().get(department_id, {})):
        if wanted:
            access.grant_department(department_id, page_id, wanted, actor=actor, now=now)
        else:
            access.revoke_department(department_id, page_id, actor=actor, now=now)
    live.announce_doubt(queries.ids_of(department_id))
    give_back.look_soon()
    return known


@transaction.atomic
def add_template(trade: str, *, by: Member, now: datetime) -> int:
    """Begin the departments of a trade that are not there yet, by name, as its template of who answers what has them; says how many."""
    before = len(queries.departments())
    welcome(template(trade).departments, actor=owner(by), now=now, translate=_)
    return len(queries.departments()) - before


@transaction.atomic
def retire(department_id: int, *, by: Member, now: datetime) -> Department:
    """End a department for which nobody works and to which nothing comes any more."""
    actor, ended = owner(by), department(department_id)
    if routing.has_open_cases(department_id):
        raise HasWork(_("Open cases belong to %(department)s. Give them to others first.") % {"department": ended.name})
    if department_id in _named():
        raise HasWork(_("%(department)s stands in who answers what. Take it out there first.") % {"department": ended.name})
    staff.retire_department(department_id, actor=actor, now=now)
    return ended


def _named() -> set[int]:
    """The departments that stand in the matrix in force, with any letter or as its first line."""
    number = routing.version_in_force()
    version = routing.version(number)
    named = {key for each in routing.rules(number) for key in each.roles}
    return named | ({version.first_line_id} if version and version.first_line_id else set())


@transaction.atomic
def revive(department_id: int, *, by: Member, now: datetime) -> None:
    """Let a retired department work again."""
    staff.revive_department(department_id, actor=owner(by), now=now)


@transaction.atomic
def keep_currency(code: str, *, by: Member, now: datetime) -> None:
    """Count costs in this currency."""
    staff.keep_currency(code, actor=owner(by), now=now)


def department(department_id: int) -> Department:
    """One department that works; raises Invisible for any other."""
    found = next((each for each in queries.departments() if each.pk == department_id), None)
    if found is None:
        raise Invisible(_("There is no such department."))
    return found
