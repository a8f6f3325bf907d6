"""A case is marked as a PR matter, and is none any more."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.core import clock
from answerable.journeys.approving import pr_matter
from answerable.web.members import member_of
from answerable.web.said import tell


def create(request: HttpRequest, case_id: int) -> HttpResponseBase:
    """Mark it; who does not see it any more goes back to the list."""
    me = member_of(request)
    made = pr_matter.mark(case_id, member=me, now=clock.now())
    tell(request, _("A PR matter now: %(name)s has it and answers") % {"name": made.spokesperson.name})
    return redirect("inbox:index") if case_id in scope.of(me).hidden else redirect("case:show", case_id)


def destroy(request: HttpRequest, case_id: int) -> HttpResponseBase:
    """Lift it."""
    pr_matter.lift(case_id, member=member_of(request), now=clock.now())
    tell(request, _("No PR matter any more"))
    return redirect("case:show", case_id)
