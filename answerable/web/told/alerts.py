"""What this member was told and has not looked at."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.alerts import operations, queries
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.routing import queries as routing
from answerable.routing.operations import notices_seen
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import number


def index(request: HttpRequest) -> HttpResponse:
    """Newest first, of pages that they still see."""
    scope = scope_of(request)
    member = member_of(request)
    told = [each for each in queries.told(member.pk) if each.page_id is None or scope.sees(each.page_id)]
    told = [each for each in told if each.case_id not in scope.hidden]
    notices = routing.notices(member.department_id, scope.page_ids, member_id=member.pk)
    notices = [each for each in notices if each.case_id not in scope.hidden]
    return render(request, "told/index.html", {"alerts": told, "notices": notices})


def update(request: HttpRequest) -> HttpResponseBase:
    """They looked at what their department is informed of, up to the newest that was shown."""
    newest = number(request.POST.get("up_to", ""))
    if newest is not None:
        notices_seen(member_of(request).pk, newest)
    return redirect("told:index")


def destroy(request: HttpRequest, alert_id: int) -> HttpResponseBase:
    """They read it; what is about a case ends when the case is opened."""
    if not operations.dismiss(alert_id, member_of(request).pk, now=clock.now()):
        raise Invisible(_("This does not stand here any more."))
    return redirect("told:index")
