"""A retired label, brought back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_labels as journey
from answerable.web.members import member_of
from answerable.web.said import tell


def create(request: HttpRequest, label_id: int) -> HttpResponse:
    """Take its retirement back."""
    label = journey.revive_label(label_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” can be put on cases again") % {"name": label.name})
    answer = redirect("settings:labels")
    return HttpResponse(headers={"HX-Redirect": answer["Location"]}) if "HX-Request" in request.headers else answer
