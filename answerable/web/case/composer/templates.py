"""Templates that the network approved: chosen, filled and looked at before one is sent where free words are over."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access.scope import Action
from answerable.channels.contract.templates import Filled
from answerable.core import clock
from answerable.core.errors import Forbidden, Invisible, Refusal
from answerable.journeys.answering import templates as journey
from answerable.publish import queries as publish
from answerable.publish.errors import NotAllowed
from answerable.web.guidelines.found import found
from answerable.web.members import case_of, member_of, scope_of

if TYPE_CHECKING:
    from answerable.cases.models import Leg
    from answerable.channels.contract.templates import Template

GAP = "gap-"
PREVIEW = "template-preview"
KEPT_SECONDS = 300.0
_kept: dict[int, tuple[float, list[Template]]] = {}


class Chosen(forms.Form):
    """Where it goes, which one it is, and what goes into its gaps (fields that begin with `gap-`)."""

    leg = forms.IntegerField(label=gettext_lazy("Conversation"), min_value=1, max_value=2**62)
    name = forms.CharField(label=gettext_lazy("Template"), max_length=512, required=False)
    language = forms.CharField(max_length=30, required=False)
    send_key = forms.UUIDField(required=False)
    seen = forms.CharField(max_length=60, required=False)


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """The list, and the one that is chosen with how it reads so far."""
    scope_of(request).require(Action.REPLY, case_of(request, case_id).page_id)
    return _shown(request, case_id, request.GET)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Send it; what is refused stands above it, with everything that was filled in."""
    said, member = _said(request.POST), member_of(request)
    leg = journey.place(case_id, said["leg"], member=member)
    filled = Filled(said["name"], said["language"], _values(request.POST))
    try:
        journey.send(leg, filled, seen=said["seen"], key=said["send_key"] or uuid4(), member=member, now=clock.now())
    except (Forbidden, Invisible):
        raise
    except Refusal as refusal:
        return _shown(request, case_id, request.POST, refusal)
    return redirect("case:show", case_id)


def _shown(request: HttpRequest, case_id: int, told: Any, refusal: Refusal | None = None) -> HttpResponse:
    said = _said(told)
    leg = journey.place(case_id, said["leg"], member=member_of(request))
    listed, away = _listed(request, leg)
    chosen = next((each for each in listed if (each.name, each.language) == (said["name"], said["language"])), None)
    values = _values(told)
    seen = {
        "case": case_of(request, case_id),
        "leg": leg,
        "listed": listed,
        "chosen": chosen,
        "gaps": [(f"{GAP}{name}", _called(name), values.get(name, "")) for name in chosen.gaps] if chosen else [],
        "preview": journey.preview(chosen, values) if chosen else "",
        "send_key": said["send_key"] or uuid4(),
        "seen": said["seen"] or publish.seen_mark(case_id),
        "refused": refusal or away,
        "found": found(refusal.verdict, "", may_override=False) if isinstance(refusal, NotAllowed) and refusal.verdict else None,
    }
    status = refusal.status if refusal else away.status if away else 200
    return render(request, "case/template.html", seen, status=status)


def _called(gap: str) -> str:
    """A gap as a label; those of the head are numbered by themselves."""
    if gap.startswith("head."):
        return _("Gap %(name)s of the heading") % {"name": gap.removeprefix("head.")}
    return _("Gap %(name)s") % {"name": gap}


def _listed(request: HttpRequest, leg: Leg) -> tuple[list[Template], Refusal | None]:
    """Those that can be sent, or why nobody knows. With every word that goes into a gap the network is not asked again: it counts calls."""
    kept = _kept.get(leg.page_id)
    if request.headers.get("HX-Target") == PREVIEW and kept is not None and time.monotonic() - kept[0] < KEPT_SECONDS:
        return kept[1], None
    try:
        listed = list(journey.offered(leg))
    except journey.NotTold as refusal:
        return [], refusal
    _kept[leg.page_id] = time.monotonic(), listed
    return listed, None


def _said(told: Any) -> dict[str, Any]:
    form = Chosen(told)
    if not form.is_valid():
        raise Invisible(_("This case has no such conversation."))
    return form.cleaned_data


def _values(told: Any) -> dict[str, str]:
    return {name.removeprefix(GAP): str(told[name]) for name in told if name.startswith(GAP)}
