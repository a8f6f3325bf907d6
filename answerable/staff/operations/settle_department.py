from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.staff.errors import NameTaken, NotHere
from answerable.staff.models import Department, Member


@dataclass(frozen=True, slots=True)
class DepartmentDraft:
    """A department as somebody wants it; `hourly_cost` in minor units of the company's currency, None where it is not said."""

    name: str
    discipline: str
    lead_id: int | None = None
    hourly_cost: int | None = None
    alert_email: str = ""


@transaction.atomic
def settle_department(department_id: int, draft: DepartmentDraft, *, actor: Actor, now: datetime) -> Department:
    """Call a department so, with this lead, cost and contact from now on; what was counted until then stays.

    Refuses another department's name and a lead who does not work here. Records department.settled, with what an hour costs from now on.
    """
    department = Department.objects.select_for_update().get(pk=department_id)
    if Department.objects.filter(name__iexact=draft.name.strip()).exclude(pk=department_id).exists():
        raise NameTaken(_("Another department has this name. Choose a different one."))
    if draft.lead_id is not None and not Member.objects.filter(pk=draft.lead_id, is_active=True).exists():
        raise NotHere(_("This person does not work here any more. Choose somebody else."))
    department.name, department.discipline = draft.name.strip(), draft.discipline
    department.lead_id, department.hourly_cost, department.alert_email = draft.lead_id, draft.hourly_cost, draft.alert_email.strip()
    department.save()
    data = {"discipline": draft.discipline, "lead": draft.lead_id, "hourly_cost": draft.hourly_cost}
    record([Fact("department.settled", department_id, data=data)], actor=actor, now=now)
    return department
