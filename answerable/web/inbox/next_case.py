"""Pulling: the next case of the department's queue, opened."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.inbox.rules import View
from answerable.journeys.casework.take_next import take_next
from answerable.web.inbox.asked import Asked
from answerable.web.members import member_of
from answerable.web.resource import nothing, wants_part
from answerable.web.said import Undo, tell


def create(request: HttpRequest) -> HttpResponse:
    """Take what is due first."""
    case_id = take_next(member=member_of(request), now=clock.now())
    if case_id is None:
        tell(request, _("Nothing waits in the queue that you could take"))
        return nothing() if wants_part(request) else redirect("inbox:index")
    tell(request, _("Yours now"), undo=Undo(reverse("case:ownership", args=[case_id])))
    where = Asked(View.MINE).url("case:show", case_id)
    return HttpResponse(status=204, headers={"HX-Redirect": where}) if wants_part(request) else redirect(where)
