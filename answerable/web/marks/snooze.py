"""That a case sleeps."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.journeys.casework import put_aside
from answerable.web.case.pane import changed
from answerable.web.inbox.snoozing import said_until
from answerable.web.layout.short import moment
from answerable.web.members import member_of, scope_of
from answerable.web.said import Undo, tell


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Put it aside; another time replaces the one before."""
    access.case(scope_of(request), case_id, Action.REPLY)
    until = said_until(request.POST.get("until", ""), request.POST.get("at", ""))
    put_aside.snooze(case_id, until=until, member=member_of(request), now=clock.now())
    tell(request, _("Snoozed until %(time)s") % {"time": moment(until)}, undo=Undo(reverse("marks:snooze", args=[case_id])))
    return changed(request, case_id)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Wake it."""
    standing = cases.snooze(case_id)
    put_aside.wake(case_id, member=member_of(request), now=clock.now())
    fields = {"at": standing.until.isoformat()} if standing else {}
    tell(request, _("Awake again"), undo=Undo(reverse("marks:snooze", args=[case_id]), "POST", fields) if standing else None)
    return changed(request, case_id)
