"""What a colleague may do on each page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import manage_people
from answerable.web.members import member_of, owners_only
from answerable.web.people.forms import GrantsForm


def edit(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """The form, as it is now. Owners only."""
    owners_only(request)
    held = manage_people.granted([manage_people.colleague(member_id)])[member_id]
    return _form(request, member_id, GrantsForm(held=held))


def create(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Change it. Owners only."""
    owners_only(request)
    form = GrantsForm(request.POST, held={})
    if not form.is_valid():
        return _form(request, member_id, form, status=422)
    member = manage_people.change_grants(member_id, form.grants(), by=member_of(request), now=clock.now())
    messages.success(request, _("Access of %(name)s is changed.") % {"name": member.name})
    return redirect("people:index")


def _form(request: HttpRequest, member_id: int, form: GrantsForm, status: int = 200) -> HttpResponse:
    return render(request, "people/grants.html", {"form": form, "member": manage_people.colleague(member_id)}, status=status)
