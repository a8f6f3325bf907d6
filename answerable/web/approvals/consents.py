"""Agreeing: in the words that stand there, or in others."""

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


class ConsentForm(forms.Form):
    """Other words where there are any."""

    text = forms.CharField(required=False, strip=False, max_length=100_000)


def create(request: HttpRequest, approval_id: int) -> HttpResponseBase:
    """Agree, and go on with what waits next."""
    form = ConsentForm(request.POST)
    refuse_unless(form)
    agreed = decide.approve(approval_id, form.cleaned_data["text"] or None, member=member_of(request), now=clock.now())
    if agreed.following is None:
        tell(request, _("Approved, and on its way"))
    else:
        tell(request, _("Approved; %(department)s is asked now") % {"department": agreed.following.department.name})
    return redirect("approvals:index")
