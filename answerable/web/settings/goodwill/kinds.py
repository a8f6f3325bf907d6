"""The kinds of gestures, beside the ceilings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.goodwill import queries
from answerable.goodwill.errors import KindTaken
from answerable.journeys.goodwill import settle as journey
from answerable.web.members import member_of
from answerable.web.resource import go
from answerable.web.said import Undo, tell
from answerable.web.settings.goodwill.form import KindForm
from answerable.web.settings.goodwill.shown import Forms, shown
from answerable.web.settings.labels import require
from answerable.web.submit import submit

if TYPE_CHECKING:
    from answerable.goodwill.models import Kind


def index(request: HttpRequest) -> HttpResponseBase:
    """Both lists, with a form for each."""
    return shown(request, Forms())


def create(request: HttpRequest) -> HttpResponseBase:
    """Have one more."""
    return _keep(request, KindForm(request.POST), None)


def edit(request: HttpRequest, gesture_kind_id: int) -> HttpResponseBase:
    """The form of one."""
    kind = _kind(request, gesture_kind_id)
    return shown(request, Forms(kind=KindForm(initial={"name": kind.name}), changing=kind))


def update(request: HttpRequest, gesture_kind_id: int) -> HttpResponseBase:
    """Call it otherwise."""
    return _keep(request, KindForm(request.POST), _kind(request, gesture_kind_id))


def destroy(request: HttpRequest, gesture_kind_id: int) -> HttpResponseBase:
    """Give it no longer."""
    kind = journey.retire_kind(gesture_kind_id, member=member_of(request), now=clock.now())
    undo = Undo(reverse("settings:goodwill_revival", args=[gesture_kind_id]), "POST")
    tell(request, _("“%(name)s” is retired; what was given stays") % {"name": kind.name}, undo=undo)
    return redirect("settings:goodwills")


def revive(request: HttpRequest, gesture_kind_id: int) -> HttpResponseBase:
    """Let it be given again."""
    kind = journey.revive_kind(gesture_kind_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” can be given again") % {"name": kind.name})
    return go(request, "settings:goodwills")


def _kind(request: HttpRequest, kind_id: int) -> Kind:
    require(request)
    found = next((each for each in queries.kinds() if each.pk == kind_id), None)
    if found is None:
        raise Invisible(_("There is no such kind of gesture."))
    return found


def _keep(request: HttpRequest, form: KindForm, kind: Kind | None) -> HttpResponseBase:
    require(request)

    def keep() -> HttpResponseBase:
        kept = journey.keep_kind(kind.pk if kind else None, form.cleaned_data["name"], member=member_of(request), now=clock.now())
        tell(request, _("“%(name)s” is saved") % {"name": kept.name})
        return redirect("settings:goodwills")

    return submit(form, keep, lambda status: shown(request, Forms(kind=form, changing=kind), status), {KindTaken: "name"})
