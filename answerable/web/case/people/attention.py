"""That a member works on a case right now."""

from django.http import HttpRequest, HttpResponse

from answerable.core import clock
from answerable.effort import operations as effort
from answerable.web.members import let_in, member_of
from answerable.web.numbers import number
from answerable.web.resource import nothing

TOO_LONG_AGO = 86_400


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """A sign of work, so many seconds ago (`idle`), or that they leave the case now (`leaves`); the time between signs is counted."""
    case, leaves = let_in(request), "leaves" in request.POST
    effort.note(member_of(request), case.pk, case.page_id, idle_seconds=_idle(request), is_leaving=leaves, now=clock.now())
    return nothing()


def _idle(request: HttpRequest) -> int:
    idle = number(request.POST.get("idle", "0"), digits=5)
    return TOO_LONG_AGO if idle is None else idle
