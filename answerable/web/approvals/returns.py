"""Not agreeing: back to its author, with what is to be different."""

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.approving import decide
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of
from answerable.web.said import tell


class ReturnForm(forms.Form):
    """Why."""

    words = forms.CharField(max_length=300, required=False)


def create(request: HttpRequest, approval_id: int) -> HttpResponseBase:
    """Send it back, and go on with what waits next."""
    form = ReturnForm(request.POST)
    refuse_unless(form)
    decide.send_back(approval_id, form.cleaned_data["words"], member=member_of(request), now=clock.now())
    tell(request, _("Sent back to its author"))
    return redirect("approvals:index")
