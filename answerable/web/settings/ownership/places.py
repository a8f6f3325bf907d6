"""Where a row stands among the others."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable.core import clock
from answerable.journeys.company import settle_ownership as journey
from answerable.web.members import member_of


def update(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """One place up, or down; the last one stays last."""
    steps = -1 if request.POST.get("to") == "up" else 1
    journey.step(str(ownership_rule_id), steps, member=member_of(request), now=clock.now())
    return redirect("settings:ownerships")
