"""One department as a page: what is settled about it, and below what everybody of it may do on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from answerable.access import queries as access
from answerable.web.people.department_form import DepartmentForm
from answerable.web.people.forms import GrantsForm

if TYPE_CHECKING:
    from answerable.staff.models import Department


def department_shown(request: HttpRequest, department: Department, *, status: int = 200, **instead: object) -> HttpResponseBase:
    """Its forms as things are, but for what is shown `instead`: a form as it was sent, or the `refusal` to retire it."""
    held = access.department_grants().get(department.pk, {})
    seen = {"department": department, "form": DepartmentForm(department=department), "grants": GrantsForm(held=held)}
    return render(request, "people/department.html", seen | instead, status=status)
