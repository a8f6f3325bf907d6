"""Rules that most companies have, for a start."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.journeys.policies.begin_rules import begin_rules
from answerable.web.members import member_of
from answerable.web.said import tell


def create(request: HttpRequest) -> HttpResponse:
    """Write them down, switched off."""
    count = len(begin_rules(member=member_of(request), now=clock.now()))
    tell(request, ngettext("%(count)d rule is added, switched off", "%(count)d rules are added, switched off", count) % {"count": count})
    return redirect("guidelines:index")
