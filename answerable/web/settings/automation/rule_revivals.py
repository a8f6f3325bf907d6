"""A retired rule taken back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable.core import clock
from answerable.journeys import automate as journey
from answerable.web.members import member_of


def create(request: HttpRequest, rule_id: int) -> HttpResponse:
    """Into the list, switched off."""
    journey.revive(rule_id, member=member_of(request), now=clock.now())
    return redirect("settings:rules")
