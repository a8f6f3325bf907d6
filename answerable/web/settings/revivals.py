"""A retired macro, offered again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable.core import clock
from answerable.journeys.company import settle_macros as journey
from answerable.web.members import member_of


def create(request: HttpRequest, macro_id: int) -> HttpResponse:
    """Take its retirement back."""
    journey.revive(macro_id, member=member_of(request), now=clock.now())
    answer = redirect("settings:macros")
    if "HX-Request" in request.headers:
        return HttpResponse(headers={"HX-Redirect": answer["Location"]})
    return answer
