"""That a member works on a case right now."""

from django.http import HttpRequest, HttpResponse

from answerable.access import scope
from answerable.cases import operations as cases
from answerable.core import clock
from answerable.journeys.receiving.fetch_files import look_at
from answerable.web.members import member_of, scope_of
from answerable.web.resource import nothing


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """A sign of work; the time since the last one counts as handling, pauses capped. Somebody looks: the customer's picture is wanted."""
    case = scope.case(scope_of(request), case_id)
    cases.attend(case_id, member_of(request).pk, now=clock.now())
    look_at(case.person_id)
    return nothing()
