"""A retired policy binds again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.policies import write as journey
from answerable.web.members import member_of
from answerable.web.said import tell


def create(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Bring it back."""
    version = journey.revive(policy_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” binds again") % {"name": version.title})
    return redirect("policies:policy", policy_id)
