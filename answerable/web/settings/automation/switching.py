"""Whether a rule works."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys import automate as journey
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.automation.rules import rule_of


def create(request: HttpRequest, rule_id: int) -> HttpResponse:
    """Let it work from now on."""
    version = rule_of(request, rule_id)
    journey.switch_on(rule_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” works from now on") % {"name": version.rule.name})
    return redirect("settings:rule", rule_id)


def destroy(request: HttpRequest, rule_id: int) -> HttpResponse:
    """Let it do nothing more."""
    version = rule_of(request, rule_id)
    journey.switch_off(rule_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is switched off") % {"name": version.rule.name})
    return redirect("settings:rule", rule_id)
