"""Everybody who works here, and a new colleague."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys import manage_people
from answerable.staff import queries as staff
from answerable.staff.errors import EmailTaken
from answerable.web.members import member_of, owners_only, scope_of
from answerable.web.people.forms import ROLES, InviteForm
from answerable.web.people.levels import NONE, WORDS, level_of
from answerable.web.people.mail import invited

if TYPE_CHECKING:
    from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Shown:
    """One person as the list shows them: with the pages that the reader sees too."""

    member: Member
    role: str
    pages: list[tuple[str, str]]
    has_joined: bool


def index(request: HttpRequest) -> HttpResponseBase:
    """Who works here, by name."""
    members, pages = staff.members(), channels.pages(scope_of(request).page_ids)
    held = manage_people.granted(members)
    roles = dict(ROLES)
    shown = []
    for member in members:
        levels = [(page.name, level_of(held[member.pk].get(page.pk, ()))) for page in pages]
        seen = [(name, str(WORDS[level])) for name, level in levels if level != NONE]
        shown.append(Shown(member, str(roles[member.role]).partition(":")[0], seen, member.has_usable_password()))
    return render(request, "people/index.html", {"people": shown, "may_change": member_of(request).is_owner, "me": member_of(request)})


def new(request: HttpRequest) -> HttpResponseBase:
    """The form. Owners only."""
    owners_only(request)
    return _form(request, InviteForm())


def create(request: HttpRequest) -> HttpResponseBase:
    """Invite them. Owners only."""
    owners_only(request)
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _form(request, form, status=422)
    said = form.cleaned_data
    department = next(each for each in staff.departments() if each.pk == said["department"])
    try:
        member = manage_people.invite(
            said["email"],
            said["name"],
            department=department,
            role=said["role"],
            grants=form.grants(),
            by=member_of(request),
            now=clock.now(),
        )
    except EmailTaken as error:
        form.add_error("email", str(error.sentence))
        return _form(request, form, status=error.status)
    messages.info(request, invited(request, member))
    return redirect("people:index")


def _form(request: HttpRequest, form: InviteForm, status: int = 200) -> HttpResponse:
    return render(request, "people/new.html", {"form": form}, status=status)
