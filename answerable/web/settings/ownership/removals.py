"""Before a rule is removed: what that would change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.journeys.company import settle_ownership as journey
from answerable.routing import queries as routing
from answerable.web.conditions import in_words
from answerable.web.members import member_of
from answerable.web.settings.ownership.shown import tried
from answerable.web.settings.sections import sections


def show(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """The question, with the cases that would have gone elsewhere."""
    journey.require(member_of(request))
    rule = journey.rule(ownership_rule_id)
    seen = {
        "sections": sections(request),
        "rule": rule,
        "title": ", ".join(in_words(rule.conditions)),
        "tried": tried(request, journey.without(ownership_rule_id)),
        "version": routing.version_in_force(),
    }
    return render(request, "settings/ownership_removal.html", seen)
