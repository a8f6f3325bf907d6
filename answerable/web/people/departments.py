"""The departments: who leads them, when they work and who is there now; for owners also what an hour costs, and to change them."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_departments as journey
from answerable.staff.errors import NameTaken, NotHere
from answerable.web.members import member_of, owners_only
from answerable.web.people.department_form import DepartmentForm
from answerable.web.people.department_shown import department_shown
from answerable.web.people.departments_shown import shown
from answerable.web.said import tell
from answerable.web.submit import submit

WHERE = {NameTaken: "name", NotHere: "lead"}


def index(request: HttpRequest) -> HttpResponseBase:
    """All of them."""
    return shown(request)


def new(request: HttpRequest) -> HttpResponseBase:
    """The form. Owners only."""
    owners_only(request)
    return _form(request, DepartmentForm())


def create(request: HttpRequest) -> HttpResponseBase:
    """Begin one. Owners only."""
    owners_only(request)
    form = DepartmentForm(request.POST)

    def keep() -> HttpResponseBase:
        calendar_id = form.cleaned_data["calendar"]
        made = journey.add(form.draft(), calendar_id=calendar_id, by=member_of(request), now=clock.now())
        tell(request, _("%(department)s is there; people and cases can come to it") % {"department": made.name})
        return redirect("people:departments")

    return submit(form, keep, lambda status: _form(request, form, status), WHERE)


def edit(request: HttpRequest, department_id: int) -> HttpResponseBase:
    """One department. Owners only."""
    owners_only(request)
    department = journey.department(department_id)
    return department_shown(request, department)


def update(request: HttpRequest, department_id: int) -> HttpResponseBase:
    """Change it. Owners only."""
    owners_only(request)
    department = journey.department(department_id)
    form = DepartmentForm(request.POST, department=department)

    def keep() -> HttpResponseBase:
        calendar_id = form.cleaned_data["calendar"]
        journey.change(department_id, form.draft(), calendar_id=calendar_id, by=member_of(request), now=clock.now())
        tell(request, _("%(department)s is changed") % {"department": form.cleaned_data["name"]})
        return redirect("people:departments")

    return submit(form, keep, lambda status: department_shown(request, department, status=status, form=form), WHERE)


def still_at_work(request: HttpRequest, department_id: int, why: str) -> HttpResponseBase:
    """The form of a department that could not be retired, with the reason."""
    department = journey.department(department_id)
    return department_shown(request, department, status=409, refusal=why)


def _form(request: HttpRequest, form: DepartmentForm, status: int = 200) -> HttpResponseBase:
    return render(request, "people/department.html", {"form": form}, status=status)
