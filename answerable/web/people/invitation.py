"""The link to choose a password, once more."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from answerable.journeys import manage_people
from answerable.web.members import owners_only
from answerable.web.people.mail import invited


def create(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Send it again. Owners only."""
    owners_only(request)
    messages.info(request, invited(request, manage_people.colleague(member_id)))
    return redirect("people:index")
