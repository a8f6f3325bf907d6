"""The link to choose a password: once more, or not any more."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import manage_people
from answerable.journeys.company.part_with import withdraw
from answerable.web.members import member_of, owners_only
from answerable.web.people.mail import invited


def create(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Send it again. Owners only."""
    owners_only(request)
    messages.info(request, invited(request, manage_people.invite_again(member_id, by=member_of(request), now=clock.now())))
    return redirect("people:index")


def destroy(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Take it back: the link works no more. Owners only."""
    owners_only(request)
    member = withdraw(member_id, by=member_of(request), now=clock.now())
    messages.info(request, _("%(name)s is no longer invited. The link that they were sent does not work any more.") % {"name": member.name})
    return redirect("people:index")
