"""The macros that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_macros as journey
from answerable.macros import queries
from answerable.macros.errors import ShortcutTaken
from answerable.web.members import member_of
from answerable.web.said import Undo, tell
from answerable.web.settings.macro_form import MacroForm
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.macros.models import Wording


def index(request: HttpRequest) -> HttpResponse:
    """Every macro, and how often it was used."""
    journey.require(member_of(request))
    uses = queries.uses()
    rows = [(each, each.macro, uses.get(each.macro_id, 0)) for each in queries.standing()]
    return render(request, "settings/macros.html", {"sections": sections(request), "rows": rows})


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one."""
    return _shown(request, MacroForm())


def create(request: HttpRequest) -> HttpResponse:
    """Make one."""
    return _keep(request, MacroForm(request.POST), None)


def edit(request: HttpRequest, macro_id: int) -> HttpResponse:
    """The form of one."""
    wording = _wording(request, macro_id)
    return _shown(request, MacroForm(wording=wording), wording)


def update(request: HttpRequest, macro_id: int) -> HttpResponse:
    """Word it otherwise."""
    return _keep(request, MacroForm(request.POST), _wording(request, macro_id))


def destroy(request: HttpRequest, macro_id: int) -> HttpResponse:
    """Offer it no longer."""
    wording = _wording(request, macro_id)
    journey.retire(macro_id, member=member_of(request), now=clock.now())
    undo = Undo(reverse("settings:revival", args=[macro_id]), "POST")
    tell(request, _("“%(name)s” is retired") % {"name": wording.macro.name}, undo=undo)
    return redirect("settings:macros")


def _wording(request: HttpRequest, macro_id: int) -> Wording:
    journey.require(member_of(request))
    found = queries.macro(macro_id)
    if found is None:
        raise Invisible(_("There is no such macro any more."))
    return found


def _keep(request: HttpRequest, form: MacroForm, wording: Wording | None) -> HttpResponse:
    journey.require(member_of(request))
    if not form.is_valid():
        return _shown(request, form, wording, status=422)
    try:
        kept = journey.keep(wording.macro_id if wording else None, form.draft(), member=member_of(request), now=clock.now())
    except ShortcutTaken as error:
        form.add_error("shortcut", str(error.sentence))
        return _shown(request, form, wording, status=error.status)
    tell(request, _("“%(name)s” is saved") % {"name": kept.name})
    return redirect("settings:macros")


def _shown(request: HttpRequest, form: MacroForm, wording: Wording | None = None, status: int = 200) -> HttpResponse:
    journey.require(member_of(request))
    seen = {"sections": sections(request), "form": form, "macro": wording.macro if wording else None}
    return render(request, "settings/macro.html", seen, status=status)
