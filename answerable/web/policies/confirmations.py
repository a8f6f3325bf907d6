"""A member has read a policy."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.policies import access
from answerable.journeys.policies import read as journey
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of
from answerable.web.said import tell


class ConfirmationForm(forms.Form):
    """Which version was read, and where its reader came from."""

    number = forms.IntegerField(min_value=1, max_value=2**31 - 1)
    back = forms.CharField(required=False, max_length=500)


def create(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Keep it, and go back to where they were barred, or to what is to be read next."""
    access.seen(policy_id, member_of(request))
    form = ConfirmationForm(request.POST)
    refuse_unless(form)
    journey.confirm(policy_id, form.cleaned_data["number"], member=member_of(request), now=clock.now())
    tell(request, _("Thank you. It is kept that you have read it."))
    back = form.cleaned_data["back"]
    is_ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, None)
    return redirect(back if is_ours else "policies:index")
