"""The fifth step: how the brand writes, in its own words."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from answerable.core import clock
from answerable.journeys.company import set_up
from answerable.policy import queries as policy
from answerable.web.members import member_of
from answerable.web.setup.forms import GuidelineForm
from answerable.web.setup.wizard import brand_of, go_on, shown


def edit(request: HttpRequest) -> HttpResponseBase:
    """As it is written, or something to begin with."""
    kept = policy.guideline(brand_of(request).pk)
    return shown(request, "guidelines", {"form": GuidelineForm.of(kept.text if kept else None), "version": kept.version if kept else 0})


def update(request: HttpRequest) -> HttpResponseBase:
    """Keep it, and go on."""
    form = GuidelineForm(request.POST)
    if not form.is_valid():
        return shown(request, "guidelines", {"form": form}, status=422)
    set_up.guide(brand_of(request), form.cleaned_data["text"], member=member_of(request), now=clock.now())
    return go_on("guidelines")
