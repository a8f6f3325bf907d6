"""That a colleague has left."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import manage_people
from answerable.journeys.company.part_with import part_with
from answerable.web.accounts.sure import be_sure
from answerable.web.members import member_of, owners_only


def create(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Cut them off at once. Owners only, who say once more that it is them."""
    owners_only(request)
    manage_people.colleague(member_id)
    be_sure(request)
    to_deputy = request.POST.get("cases") == "deputy"
    member = part_with(member_id, to_deputy=to_deputy, by=member_of(request), now=clock.now())
    said = _("%(name)s can no longer sign in. Their deputy has the open cases that they may answer, the others are back in the queue.")
    words = said if to_deputy else _("%(name)s can no longer sign in. Their open cases are back in their departments.")
    messages.info(request, words % {"name": member.name})
    return redirect("people:index")
