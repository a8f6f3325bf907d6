"""The versions of the matrix: what was agreed when and by whom; one is published, compared with another, in force again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.settle_ownership import Publishing
from answerable.routing import queries as routing
from answerable.routing.rules.sheet import differences, removed
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.numbers import number
from answerable.web.resource import go
from answerable.web.said import Undo, tell
from answerable.web.settings.ownership.shown import columns, rows_of

if TYPE_CHECKING:
    from answerable.routing.rules.sheet import Sheet

DRAFT = "draft"


def index(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first."""
    journey.require(member_of(request))
    versions = routing.versions()
    people = staff.members_by_id({each.by_member_id for each in versions if each.by_member_id})
    told = [(each, people[each.by_member_id].name if each.by_member_id in people else "") for each in versions]
    return render(request, "settings/ownership_versions.html", {"versions": told, "draft": routing.proposal()})


def create(request: HttpRequest) -> HttpResponse:
    """Publish what is written."""
    said = request.POST
    asked = Publishing(number(said.get("revision", "")) or 0, said.get("sentence", ""), "moves_open" in said)
    before = routing.version_in_force()
    version = journey.publish(asked, member=member_of(request), now=clock.now())
    words = _("Open cases that nobody took are moved now") if asked.moves_open else _("It decides from the next message on")
    undo = Undo(reverse("settings:ownership_version", args=[before]), "POST", {"version": version})
    tell(request, _("Version %(number)d is published. %(what)s") % {"number": version, "what": words}, undo=undo)
    return redirect("settings:ownerships")


def show(request: HttpRequest, version_id: int) -> HttpResponse:
    """What is different in another version, or in the draft; without one said, in the draft or in what is in force."""
    journey.require(member_of(request))
    versions, draft = routing.versions(), routing.proposal()
    other = request.GET.get("with") or (DRAFT if draft else str(routing.version_in_force()))
    old, new = _sheet(str(version_id)), _sheet(other)
    told, departments = differences(old, new), columns(new)
    rows = [row for row in rows_of(new, departments, told) if row.key in told]
    seen = {
        "departments": departments,
        "rows": rows,
        "removed": removed(old, new),
        "number": version_id,
        "other": other,
        "versions": versions,
        "has_draft": draft is not None,
        "in_force": routing.version_in_force(),
    }
    return render(request, "settings/ownership_compared.html", seen)


def restore(request: HttpRequest, version_id: int) -> HttpResponse:
    """Have it decide from now on, unless somebody changed the rules since the version that was looked at."""
    journey.restore(version_id, instead_of=number(request.POST.get("version", "")) or 0, member=member_of(request), now=clock.now())
    tell(request, _("The rules are as they were in version %(number)d") % {"number": version_id})
    return go(request, "settings:ownerships")


def _sheet(said: str) -> Sheet:
    draft = routing.proposal()
    if said == DRAFT and draft is not None:
        return routing.proposed(draft)
    found = routing.sheet(number(said) or 0)
    if not found.lines:
        raise Invisible(_("There is no such version of the rules."))
    return found
