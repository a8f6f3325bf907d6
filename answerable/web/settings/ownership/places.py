"""Where a rule stands among the others."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.try_ownership import try_out
from answerable.web.members import member_of
from answerable.web.settings.ownership.rules import agreed
from answerable.web.settings.ownership.shown import moved_words


def update(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """One place up, or down; the last one stays last."""
    journey.require(member_of(request))
    rows = journey.stepped(ownership_rule_id, -1 if request.POST.get("to") == "up" else 1)
    what = moved_words(try_out(rows, now=clock.now()))
    agreed(request, rows, _("The rule is moved: %(what)s") % {"what": what})
    return redirect("settings:ownerships")
