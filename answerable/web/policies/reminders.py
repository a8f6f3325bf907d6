"""Those who have not read a policy are told again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.journeys.policies import read as journey
from answerable.web.members import member_of
from answerable.web.said import tell


def create(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Tell them in the desk, and by mail where they have chosen so."""
    count = journey.remind(policy_id, member=member_of(request), now=clock.now())
    said = ngettext("%(count)d colleague is reminded", "%(count)d colleagues are reminded", count) % {"count": count}
    tell(request, said if count else _("Everybody else has read it"))
    return redirect("policies:readers", policy_id)
