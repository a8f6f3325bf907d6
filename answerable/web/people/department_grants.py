"""What everybody of a department may do on each page. Owners only."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_departments as journey
from answerable.web.members import member_of, owners_only
from answerable.web.people.department_shown import department_shown
from answerable.web.people.forms import GrantsForm
from answerable.web.said import tell


def create(request: HttpRequest, department_id: int) -> HttpResponseBase:
    """Change it, for whoever belongs to the department now and later."""
    owners_only(request)
    department = journey.department(department_id)
    form = GrantsForm(request.POST, held={})
    if not form.is_valid():
        return department_shown(request, department, grants=form, status=422)
    journey.change_grants(department_id, form.grants(), by=member_of(request), now=clock.now())
    tell(request, _("Access of %(department)s is changed") % {"department": department.name})
    return redirect("people:department", department_id)
