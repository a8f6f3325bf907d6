"""Departments to begin with, by trade. Owners only."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.journeys.company import settle_departments as journey
from answerable.web.members import member_of, owners_only
from answerable.web.people.department_form import TemplateForm
from answerable.web.people.departments_shown import offered
from answerable.web.said import tell


def create(request: HttpRequest) -> HttpResponseBase:
    """Make those that are not there yet."""
    owners_only(request)
    form = TemplateForm(request.POST, choices=offered())
    if not form.is_valid():
        return HttpResponse(status=422)
    count = journey.add_template(form.cleaned_data["template"], by=member_of(request), now=clock.now())
    tell(request, ngettext("%(count)s department is made", "%(count)s departments are made", count) % {"count": count})
    return redirect("people:departments")
