"""That a retired promise stands again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable.core import clock
from answerable.journeys.promises import write as journey
from answerable.web.members import member_of


def create(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Bring it back."""
    journey.revive(promise_id, member=member_of(request), now=clock.now())
    return redirect("promises:promise", promise_id)
