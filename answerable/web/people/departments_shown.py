"""The list of departments as a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.timezone import localtime

from answerable.core import clock
from answerable.journeys.casework.on_shift import Shift, on_shift
from answerable.journeys.company.ownership_templates import TEMPLATES, template
from answerable.sla import queries as sla
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.money import words
from answerable.web.people.department_form import DISCIPLINES, CurrencyForm, TemplateForm

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.staff.models import Department


@dataclass(frozen=True, slots=True)
class Shown:
    """One department: its lead, how many people, by which hours, who is there; when it opens next where it is closed."""

    department: Department
    counts_as: str
    lead: str
    people_count: int
    hours: str
    there: list[str]
    opens_at: datetime | None
    cost: str


def shown(request: HttpRequest, currency: CurrencyForm | None = None, status: int = 200) -> HttpResponseBase:
    """All of them; for owners with what an hour costs, and those that are retired."""
    every, is_owner = staff.departments(with_retired=True), member_of(request).is_owner
    working = [each for each in every if each.retired_at is None]
    shift = on_shift(clock.now())
    seen = {
        "departments": [_one(each, shift, is_owner) for each in working],
        "retired": [each for each in every if each.retired_at is not None] if is_owner else [],
        "may_change": is_owner,
        "currency": currency or CurrencyForm(initial={"currency": staff.currency()}),
        "templates": TemplateForm(choices=offered()) if is_owner and len(working) == 1 else None,
    }
    return render(request, "people/departments.html", seen, status=status)


def offered() -> list[tuple[str, str]]:
    """The trades that have departments to begin with."""
    return [(key, str(name)) for key, name in TEMPLATES.items() if template(key).departments]


def _one(department: Department, shift: Shift, is_owner: bool) -> Shown:
    lead = shift.people.get(department.lead_id or 0)
    own = [each for each in shift.people.values() if each.department_id == department.pk]
    chosen = sla.calendar_of(department.pk)
    hours = next((each.name for each in sla.calendars()[1:] if each.pk == chosen), "")
    opens_at = None if shift.is_open(department.pk) else localtime(shift.opens_at(department.pk))
    there = [each.name for each in shift.of(department.pk)]
    cost = words(department.hourly_cost, staff.currency()) if is_owner else ""
    name = "" if department.discipline == "other" else str(dict(DISCIPLINES)[department.discipline])
    return Shown(department, name, lead.name if lead else "", len(own), hours, there, opens_at, cost)
