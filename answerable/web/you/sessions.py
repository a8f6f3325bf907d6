"""Signing out elsewhere."""

from allauth.usersessions.models import UserSession
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import guard_accounts
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.this_device import sign_out_elsewhere, sign_out_there


def destroy(request: HttpRequest, session_id: int) -> HttpResponseBase:
    """End one session of the member's own."""
    session = UserSession.objects.filter(user=member_of(request), pk=session_id).first()
    if session is None:
        raise Invisible(_("There is no such session any more."))
    sign_out_there(session.session_key, member_of(request))
    _end(request, [session])
    tell(request, _("That browser is signed out"))
    return redirect("you:safety")


def destroy_others(request: HttpRequest) -> HttpResponseBase:
    """End all but this one."""
    theirs = UserSession.objects.filter(user=member_of(request))
    sign_out_elsewhere(request, member_of(request))
    _end(request, list(theirs.exclude(session_key=request.session.session_key)))
    tell(request, _("Every other browser is signed out"))
    return redirect("you:safety")


def _end(request: HttpRequest, sessions: list[UserSession]) -> None:
    for session in sessions:
        session.end()
        guard_accounts.changed(member_of(request), "session_ended", now=clock.now())
