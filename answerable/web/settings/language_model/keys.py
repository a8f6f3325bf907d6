"""The key of the language model's server."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.assisting import settle as journey
from answerable.web.members import member_of
from answerable.web.said import tell


def destroy(request: HttpRequest) -> HttpResponse:
    """Throw it away."""
    journey.forget_key(member=member_of(request), now=clock.now())
    tell(request, _("The key is thrown away"))
    return redirect("settings:language_model")
