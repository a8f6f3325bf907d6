"""An earlier version of the rules, in force again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_ownership as journey
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.ownership.rules import settling


def create(request: HttpRequest, version_id: int) -> HttpResponse:
    """Have it decide from now on, unless somebody changed the rules since the version that was looked at."""
    journey.require(member_of(request))
    journey.restore(version_id, settling(request), now=clock.now())
    tell(request, _("The rules are as they were in version %(number)d") % {"number": version_id})
    answer = redirect("settings:ownerships")
    return HttpResponse(headers={"HX-Redirect": answer["Location"]}) if "HX-Request" in request.headers else answer
