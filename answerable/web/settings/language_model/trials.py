"""A question about nobody, to see whether the language model answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from answerable.core import clock
from answerable.journeys.assisting import settle as journey
from answerable.web.case.assisting.shown import shown
from answerable.web.members import member_of
from answerable.web.resource import wants_part


def create(request: HttpRequest) -> HttpResponse:
    """Ask; the answer stands there when it comes."""
    now = clock.now()
    found = journey.try_out(member=member_of(request), now=now)
    return render(request, "case/ask.html", {"ask": shown(found, now=now)}) if wants_part(request) else redirect("settings:language_model")
