"""From how many complaints on the owner of a promise is warned."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.core import clock
from answerable.journeys.promises import access
from answerable.journeys.promises import write as journey
from answerable.promises import queries
from answerable.promises.rules.alarm import Alarming
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.sections import sections
from answerable.web.submit import submit


class ThresholdForm(forms.Form):
    """So many, in so many hours, against what is usual."""

    count = forms.IntegerField(label=gettext_lazy("Complaints"), min_value=2, max_value=1000)
    hours = forms.IntegerField(label=gettext_lazy("In how many hours"), min_value=1, max_value=168)
    factor = forms.FloatField(label=gettext_lazy("Times the usual"), min_value=1, max_value=50)


def edit(request: HttpRequest) -> HttpResponse:
    """How it is."""
    access.maker(member_of(request))
    at = queries.threshold()
    return _shown(request, ThresholdForm(initial={"count": at.count, "hours": at.hours, "factor": at.factor}))


def update(request: HttpRequest) -> HttpResponseBase:
    """Settle it."""
    member = member_of(request)
    access.maker(member)
    form = ThresholdForm(request.POST)

    def keep() -> HttpResponseBase:
        said = form.cleaned_data
        journey.set_threshold(Alarming(said["count"], said["hours"], said["factor"]), member=member, now=clock.now())
        tell(request, _("Saved"))
        return redirect("promises:threshold")

    return submit(form, keep, lambda status: _shown(request, form, status))


def _shown(request: HttpRequest, form: ThresholdForm, status: int = 200) -> HttpResponse:
    return render(request, "promises/threshold.html", {"form": form, "sections": sections(request)}, status=status)
