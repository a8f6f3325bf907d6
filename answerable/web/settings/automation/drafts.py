"""The form of a rule drawn anew, with a row more or less, or other controls; nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.journeys import automate as journey
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part
from answerable.web.settings.automation.editor import redrawn
from answerable.web.settings.automation.rules import rule_of
from answerable.web.settings.sections import sections


def create(request: HttpRequest) -> HttpResponse:
    """The form alone for htmx, else the page."""
    journey.require(member_of(request))
    rule_id = number(request.POST.get("rule", ""))
    version = None if rule_id is None else rule_of(request, rule_id)
    seen = {"editor": redrawn(request.POST, scope_of(request).page_ids), "version": version, "sections": sections(request)}
    return render(request, "settings/rule_form.html" if wants_part(request) else "settings/rule.html", seen)
