"""Where a rule stands among the others."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable.core import clock
from answerable.journeys import automate as journey
from answerable.web.members import member_of
from answerable.web.settings.automation.rules import rule_of


def update(request: HttpRequest, rule_id: int) -> HttpResponse:
    """One place up, or down."""
    rule_of(request, rule_id)
    journey.move(rule_id, -1 if request.POST.get("to") == "up" else 1, member=member_of(request), now=clock.now())
    return redirect("settings:rules")
