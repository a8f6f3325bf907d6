"""What a colleague may do on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.core import clock
from answerable.journeys.company import manage_people
from answerable.web.members import member_of, owners_only
from answerable.web.people.forms import GrantsForm, from_department

if TYPE_CHECKING:
    from answerable.staff.models import Member


def edit(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """The form, as it is now. Owners only."""
    owners_only(request)
    member = manage_people.colleague(member_id)
    return _shown(request, member, GrantsForm(held=access.own_grants(member_id), others=from_department(member)))


def create(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Change it. Owners only."""
    owners_only(request)
    member = manage_people.colleague(member_id)
    form = GrantsForm(request.POST, held={}, others=from_department(member))
    if not form.is_valid():
        return _shown(request, member, form, status=422)
    manage_people.change_grants(member_id, form.grants(), by=member_of(request), now=clock.now())
    messages.success(request, _("Access of %(name)s is changed.") % {"name": member.name})
    return redirect("people:index")


def _shown(request: HttpRequest, member: Member, form: GrantsForm, status: int = 200) -> HttpResponse:
    return render(request, "people/grants.html", {"form": form, "member": member}, status=status)
