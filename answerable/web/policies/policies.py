"""The library, and one policy in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.policies import access
from answerable.journeys.policies import write as journey
from answerable.web.members import member_of
from answerable.web.policies.form import PolicyForm
from answerable.web.policies.library import library
from answerable.web.policies.shown import shown
from answerable.web.said import Undo, tell

if TYPE_CHECKING:
    from answerable.policy.models import Version


def index(request: HttpRequest) -> HttpResponse:
    """What is to be read first, then every policy by department."""
    return render(request, "policies/index.html", {"library": library(request)})


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one."""
    access.require(member_of(request))
    return _form(request, PolicyForm(member=member_of(request)))


def create(request: HttpRequest) -> HttpResponse:
    """Put one into the library."""
    me = member_of(request)
    access.require(me)
    form = PolicyForm(request.POST, member=me)
    if not form.is_valid():
        return _form(request, form, status=422)
    kept = journey.write(form.department_id(), form.draft(), member=me, now=clock.now())
    tell(request, _("“%(policy)s” is in the library; those whom it binds are told") % {"policy": kept.title})
    return redirect("policies:policy", kept.policy_id)


def show(request: HttpRequest, policy_id: int) -> HttpResponse:
    """One to read; `back` says where its reader came from."""
    me = member_of(request)
    seen = {"shown": shown(access.seen(policy_id, me), me), "back": request.GET.get("back", "")}
    return render(request, "policies/policy.html", seen)


def edit(request: HttpRequest, policy_id: int) -> HttpResponse:
    """The form of one."""
    version, _actor = access.writer(policy_id, member_of(request))
    return _form(request, PolicyForm(member=member_of(request), version=version), version)


def update(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Write its next version."""
    me = member_of(request)
    version, _actor = access.writer(policy_id, me)
    form = PolicyForm(request.POST, member=me, version=version)
    if not form.is_valid():
        return _form(request, form, version, status=422)
    try:
        kept = journey.change(policy_id, form.draft(), member=me, now=clock.now())
    except Refusal as error:
        form.add_error(None, str(error.sentence))
        return _form(request, form, version, status=error.status)
    said = _("Version %(number)d of “%(policy)s” is saved") % {"number": kept.number, "policy": kept.title}
    tell(request, said)
    return redirect("policies:policy", policy_id)


def destroy(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Retire it."""
    version = access.seen(policy_id, member_of(request))
    journey.retire(policy_id, member=member_of(request), now=clock.now())
    undo = Undo(reverse("policies:revival", args=[policy_id]), "POST")
    tell(request, _("“%(name)s” is retired") % {"name": version.title}, undo=undo)
    return redirect("policies:index")


def _form(request: HttpRequest, form: PolicyForm, version: Version | None = None, status: int = 200) -> HttpResponse:
    return render(request, "policies/form.html", {"form": form, "version": version}, status=status)
