"""What a rule in the making would change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.journeys.company import settle_ownership as journey
from answerable.web.members import member_of
from answerable.web.resource import wants_part
from answerable.web.settings.ownership.rules import form_of, shown
from answerable.web.settings.ownership.shown import tried


def create(request: HttpRequest) -> HttpResponse:
    """Try it; the part alone for htmx, else the page. Nothing is kept."""
    journey.require(member_of(request))
    number = request.POST.get("rule", "")
    rule = journey.rule(int(number)) if number.isascii() and number.isdecimal() and len(number) < 19 else None
    form = form_of(rule, request.POST)
    seen: dict[str, object] = {"is_unusable": True}
    if form.is_valid():
        rows = journey.with_rule(form.draft(), rule_id=rule.pk if rule else None, place=form.place)
        seen = {"tried": tried(request, rows)}
    return render(request, "settings/ownership_trial.html", seen) if wants_part(request) else shown(request, form, seen)
