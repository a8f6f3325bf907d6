"""That a member works on a case right now."""

from django.http import HttpRequest, HttpResponse

from answerable.access import scope
from answerable.cases import operations as cases
from answerable.core import clock
from answerable.effort import operations as effort
from answerable.journeys.receiving.fetch_files import look_at
from answerable.web.members import member_of, scope_of
from answerable.web.resource import nothing

TOO_LONG_AGO = 86_400


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """A sign of work, so many seconds ago (`idle`), or that they leave the case now (`leaves`); the time between signs is counted.

    Somebody looks: the customer's picture is wanted.
    """
    case, member, now = scope.case(scope_of(request), case_id), member_of(request), clock.now()
    leaves = "leaves" in request.POST
    effort.note(member, case.pk, case.page_id, idle_seconds=_idle(request), is_leaving=leaves, now=now)
    if not leaves:
        cases.attend(case_id, member.pk, now=now)
        look_at(case.person_id)
    return nothing()


def _idle(request: HttpRequest) -> int:
    text = request.POST.get("idle", "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else TOO_LONG_AGO
