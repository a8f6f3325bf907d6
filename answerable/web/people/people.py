"""Everybody who works here, a new colleague, and a change to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import manage_people
from answerable.staff import queries as staff
from answerable.staff.errors import EmailTaken, LastOwner
from answerable.web.accounts.sure import be_sure
from answerable.web.members import member_of, owners_only
from answerable.web.people.forms import InviteForm, PersonForm
from answerable.web.people.mail import invited
from answerable.web.people.people_shown import people_shown
from answerable.web.submit import submit

if TYPE_CHECKING:
    from answerable.staff.models import Member


def index(request: HttpRequest) -> HttpResponseBase:
    """Who works here, by name; for owners also who has left."""
    member = member_of(request)
    left = staff.leavers() if member.is_owner else []
    seen = {"people": people_shown(request), "left": left, "may_change": member.is_owner, "me": member}
    return render(request, "people/index.html", seen)


def new(request: HttpRequest) -> HttpResponseBase:
    """The form; of somebody who had left it knows what they were. Owners only."""
    owners_only(request)
    again = next((each for each in staff.leavers() if str(each.pk) == request.GET.get("again")), None)
    known = {"name": again.name, "email": again.email, "department": again.department_id, "role": again.role} if again else None
    return _form(request, InviteForm(initial=known))


def create(request: HttpRequest) -> HttpResponseBase:
    """Invite them. Owners only."""
    owners_only(request)
    form = InviteForm(request.POST)

    def keep() -> HttpResponseBase:
        member = manage_people.invite(form.person(), form.grants(), by=member_of(request), now=clock.now())
        messages.info(request, invited(request, member))
        return redirect("people:index")

    return submit(form, keep, lambda status: _form(request, form, status), {EmailTaken: "email"})


def edit(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """One colleague. Owners only."""
    owners_only(request)
    member = manage_people.colleague(member_id)
    known = {"name": member.name, "department": member.department_id, "role": member.role}
    return _form(request, PersonForm(initial=known), member=member)


def update(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Another name, department or role. Owners only, who say once more that it is them."""
    owners_only(request)
    member = manage_people.colleague(member_id)
    be_sure(request)
    form = PersonForm(request.POST)

    def keep() -> HttpResponseBase:
        said = {"name": form.cleaned_data["name"], "department": form.department_chosen(), "role": form.cleaned_data["role"]}
        manage_people.change_person(member_id, **said, by=member_of(request), now=clock.now())
        messages.success(request, _("%(name)s is changed.") % {"name": said["name"]})
        return redirect("people:index")

    return submit(form, keep, lambda status: _form(request, form, status, member), {LastOwner: "role"})


def _form(request: HttpRequest, form: PersonForm, status: int = 200, member: Member | None = None) -> HttpResponseBase:
    template = "people/edit.html" if member else "people/new.html"
    return render(request, template, {"form": form, "member": member}, status=status)
