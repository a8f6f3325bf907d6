"""Somebody else's proposal: approved, or refused with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.cases import queries as cases
from answerable.core import clock
from answerable.journeys.goodwill import give as journey
from answerable.web.case.goodwill.words import gesture_words
from answerable.web.case.pane import changed
from answerable.web.members import member_of
from answerable.web.resource import wants_part
from answerable.web.said import tell

if TYPE_CHECKING:
    from answerable.goodwill.models import Gesture

PLACES = {"goodwill": "goodwill:index", "approvals": "approvals:index"}


def create(request: HttpRequest, gesture_id: int) -> HttpResponse:
    """Approve it."""
    made = journey.grant(gesture_id, member=member_of(request), now=clock.now())
    return _decided(request, made, _("%(gesture)s: approved") % {"gesture": gesture_words(made)})


def destroy(request: HttpRequest, gesture_id: int) -> HttpResponse:
    """Refuse it."""
    made = journey.refuse(gesture_id, request.POST.get("why", ""), member=member_of(request), now=clock.now())
    return _decided(request, made, _("%(gesture)s: refused") % {"gesture": gesture_words(made)})


def _decided(request: HttpRequest, made: Gesture, said: str) -> HttpResponse:
    """The case again, or the list of what waits where it was decided there."""
    place = PLACES.get(request.POST.get("from", ""))
    if place and not wants_part(request):
        tell(request, said)
        return redirect(place)
    return changed(request, cases.leads_to(made.case_id), said=said)
