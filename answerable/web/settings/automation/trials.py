"""Trying a rule on past cases."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from answerable.automation import queries
from answerable.core import clock
from answerable.journeys import automate as journey
from answerable.web.members import member_of
from answerable.web.resource import wants_part
from answerable.web.settings.automation.rules import rule_of
from answerable.web.settings.automation.shown import tried


def show(request: HttpRequest, rule_id: int) -> HttpResponse:
    """How far the last one is, or what it found."""
    return _answer(request, rule_id)


def create(request: HttpRequest, rule_id: int) -> HttpResponse:
    """Try it on the last days."""
    rule_of(request, rule_id)
    days = request.POST.get("days", "")
    wanted = int(days) if days in map(str, journey.DAYS) else journey.DAYS[1]
    journey.try_out(rule_id, wanted, member=member_of(request), now=clock.now())
    return _answer(request, rule_id)


def _answer(request: HttpRequest, rule_id: int) -> HttpResponse:
    version = rule_of(request, rule_id)
    if not wants_part(request):
        return redirect("settings:rule", rule_id)
    trial = queries.last_trial(version, member_of(request).pk)
    seen = {"version": version, "trial": tried(request, trial), "was_tried": queries.last_trial(version) is not None, "days": journey.DAYS}
    return render(request, "settings/rule_trial.html", seen)
