"""The responsibility matrix: rows are situations, columns departments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_ownership as journey
from answerable.web.members import member_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part
from answerable.web.said import tell
from answerable.web.settings.ownership.shown import Narrowed, matrix

if TYPE_CHECKING:
    from answerable.web.settings.ownership.shown import Row

LETTERS = {"R", "A", "C", "I", ""}


def index(request: HttpRequest) -> HttpResponse:
    """What is being written, else what is in force."""
    journey.require(member_of(request))
    return render(request, "settings/ownership.html", {"matrix": matrix(request, Narrowed.of(request.GET))})


def press(request: HttpRequest) -> HttpResponse:
    """Put another letter into a cell; the row and what stands around it for htmx."""
    key, _colon, department = request.POST.get("cell", "").partition(":")
    letter = request.POST.get("letter")
    said = letter if letter in LETTERS else None
    journey.press(key, number(department) or 0, said, member=member_of(request), now=clock.now())
    if not wants_part(request):
        return redirect("settings:ownerships")
    seen = matrix(request)
    row: Row = next(row for group in seen.groups for row in group.rows if row.key == key)
    answer = render(request, "settings/ownership_pressed.html", {"matrix": seen, "row": row})
    answer["HX-Trigger"] = "matrix-changed"
    return answer


def update(request: HttpRequest) -> HttpResponse:
    """Have another department be the first line."""
    chosen = request.POST.get("first_line", "")
    journey.choose_first_line((number(chosen) or 0) if chosen else None, member=member_of(request), now=clock.now())
    return redirect("settings:ownerships")


def destroy(request: HttpRequest) -> HttpResponse:
    """Let go of the draft."""
    journey.discard(member=member_of(request), now=clock.now())
    tell(request, _("The draft is discarded; what is in force stays"))
    return redirect("settings:ownerships")


def undo(request: HttpRequest) -> HttpResponse:
    """Take the last change of the draft back."""
    journey.undo(member=member_of(request), now=clock.now())
    return redirect("settings:ownerships")
