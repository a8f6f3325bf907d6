"""Whether a phrase is listened for: turned off while it brings noise, and on again."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_phrases as journey
from answerable.listening import queries
from answerable.web.members import member_of
from answerable.web.resource import go
from answerable.web.said import Undo, tell


def create(request: HttpRequest, phrase_id: int) -> HttpResponse:
    """Listen for it, also again."""
    version = journey.switch_phrase(phrase_id, queries.ON, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is listened for from now on") % {"name": version.name})
    return go(request, "settings:phrases")


def destroy(request: HttpRequest, phrase_id: int) -> HttpResponse:
    """Do not listen for it for now; what was heard stays."""
    version = journey.switch_phrase(phrase_id, queries.OFF, member=member_of(request), now=clock.now())
    undo = Undo(reverse("settings:phrase_work", args=[phrase_id]), "POST")
    tell(request, _("“%(name)s” is turned off; what was heard stays") % {"name": version.name}, undo=undo)
    return go(request, "settings:phrases")
