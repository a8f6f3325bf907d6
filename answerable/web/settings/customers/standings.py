"""What customers can be to the company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.customers import queries
from answerable.customers.errors import StandingTaken
from answerable.customers.operations import StandingDraft
from answerable.journeys.company import settle_customers as journey
from answerable.web.customers.marks import TONES, StandingMark
from answerable.web.members import member_of
from answerable.web.resource import go
from answerable.web.said import Undo, tell
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections
from answerable.web.submit import submit

if TYPE_CHECKING:
    from answerable.customers.models import Standing

TONE_NAMES = [("plain", _("Plain")), ("good", _("Good")), ("careful", _("Careful")), ("grave", _("Grave"))]


class StandingForm(forms.Form):
    """A standing."""

    name = forms.CharField(label=_("Name"), max_length=60)
    tone = forms.ChoiceField(label=_("Shown as"), choices=TONE_NAMES)

    def draft(self) -> StandingDraft:
        """What was wished."""
        return StandingDraft(self.cleaned_data["name"], self.cleaned_data["tone"])


def index(request: HttpRequest) -> HttpResponseBase:
    """Every standing, how many have it, and a form for a new one."""
    return _shown(request, StandingForm(initial={"tone": "plain"}))


def create(request: HttpRequest) -> HttpResponseBase:
    """Make one."""
    return _keep(request, StandingForm(request.POST), None)


def edit(request: HttpRequest, standing_id: int) -> HttpResponseBase:
    """The form of one."""
    standing = _standing(request, standing_id)
    return _shown(request, StandingForm(initial={"name": standing.name, "tone": standing.tone}), standing)


def update(request: HttpRequest, standing_id: int) -> HttpResponseBase:
    """Change one."""
    return _keep(request, StandingForm(request.POST), _standing(request, standing_id))


def destroy(request: HttpRequest, standing_id: int) -> HttpResponseBase:
    """Give it to nobody else."""
    standing = journey.retire_standing(standing_id, member=member_of(request), now=clock.now())
    undo = Undo(reverse("settings:standing_revival", args=[standing_id]), "POST")
    tell(request, say("“%(name)s” is retired; who has it keeps it") % {"name": standing.name}, undo=undo)
    return redirect("settings:standings")


def revive(request: HttpRequest, standing_id: int) -> HttpResponseBase:
    """Let a retired one be given again."""
    standing = journey.revive_standing(standing_id, member=member_of(request), now=clock.now())
    tell(request, say("“%(name)s” can be given again") % {"name": standing.name})
    return go(request, "settings:standings")


def _standing(request: HttpRequest, standing_id: int) -> Standing:
    require(request)
    found = next((each for each in queries.standings() if each.pk == standing_id), None)
    if found is None:
        raise Invisible(say("There is no such standing."))
    return found


def _keep(request: HttpRequest, form: StandingForm, standing: Standing | None) -> HttpResponseBase:
    require(request)

    def keep() -> HttpResponseBase:
        kept = journey.keep_standing(standing.pk if standing else None, form.draft(), member=member_of(request), now=clock.now())
        tell(request, say("“%(name)s” is saved") % {"name": kept.name})
        return redirect("settings:standings")

    return submit(form, keep, lambda status: _shown(request, form, standing, status), {StandingTaken: "name"})


def _shown(request: HttpRequest, form: StandingForm, standing: Standing | None = None, status: int = 200) -> HttpResponseBase:
    require(request)
    counts = queries.standing_counts()
    rows = [(each, StandingMark(each.name, TONES[each.tone]), counts.get(each.key, 0)) for each in queries.standings()]
    seen = {"sections": sections(request), "rows": rows, "form": form, "standing": standing, "retired": queries.retired_standings()}
    return render(request, "settings/standings.html", seen, status=status)
