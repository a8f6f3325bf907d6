"""A retired macro, offered again."""

from django.http import HttpRequest, HttpResponse

from answerable.core import clock
from answerable.journeys.company import settle_macros as journey
from answerable.web.members import member_of
from answerable.web.resource import go


def create(request: HttpRequest, macro_id: int) -> HttpResponse:
    """Take its retirement back."""
    journey.revive(macro_id, member=member_of(request), now=clock.now())
    return go(request, "settings:macros")
