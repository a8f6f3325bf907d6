"""That a colleague lost what their second factor was on."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import manage_people
from answerable.web.accounts.sure import be_sure
from answerable.web.members import member_of, owners_only


def destroy(request: HttpRequest, member_id: int) -> HttpResponseBase:
    """Let them sign in by password and add a new one. Owners only, who say once more that it is them."""
    owners_only(request)
    manage_people.colleague(member_id)
    be_sure(request)
    member = manage_people.reset_second_factor(member_id, by=member_of(request), now=clock.now())
    messages.info(request, _("%(name)s signs in by password now and can add a new second factor.") % {"name": member.name})
    return redirect("people:index")
