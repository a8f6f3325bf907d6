"""That a department has nothing to do any more, or has again. Owners only."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Conflict
from answerable.journeys.company import settle_departments as journey
from answerable.web.members import member_of, owners_only
from answerable.web.people.departments import still_at_work
from answerable.web.said import Undo, tell


def create(request: HttpRequest, department_id: int) -> HttpResponseBase:
    """End it; history keeps its name. Where something is left in it, its form says what."""
    owners_only(request)
    try:
        ended = journey.retire(department_id, by=member_of(request), now=clock.now())
    except Conflict as error:
        return still_at_work(request, department_id, str(error.sentence))
    undo = Undo(reverse("people:retirement", args=[department_id]))
    tell(request, _("%(department)s is retired; history keeps its name") % {"department": ended.name}, undo=undo)
    return redirect("people:departments")


def destroy(request: HttpRequest, department_id: int) -> HttpResponseBase:
    """Let it work again."""
    owners_only(request)
    journey.revive(department_id, by=member_of(request), now=clock.now())
    tell(request, _("The department works again"))
    return redirect("people:departments")
