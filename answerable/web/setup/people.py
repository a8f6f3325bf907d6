"""The third step: colleagues. Whoever works alone goes on."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from answerable.staff import queries as staff
from answerable.web.members import member_of, owners_only
from answerable.web.setup.wizard import shown


def show(request: HttpRequest) -> HttpResponseBase:
    """Who is here, and the way to invite more."""
    owners_only(request)
    return shown(request, "people", {"members": staff.members(), "me": member_of(request)})
