"""That a member follows a case."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.casework import mark
from answerable.web.case.pane import changed
from answerable.web.members import member_of
from answerable.web.said import Undo, tell


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Begin to follow it."""
    mark.follow(case_id, member=member_of(request), now=clock.now())
    tell(request, _("You hear of what others do here"), undo=Undo(reverse("marks:following", args=[case_id])))
    return changed(request, case_id)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Follow it no longer."""
    mark.unfollow(case_id, member=member_of(request), now=clock.now())
    tell(request, _("You no longer follow this case"), undo=Undo(reverse("marks:following", args=[case_id]), "POST"))
    return changed(request, case_id)
