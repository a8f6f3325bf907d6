"""How soon an answer is due, by urgency."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_hours as journey
from answerable.sla import queries as sla
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.hours_form import TargetsForm
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections


def edit(request: HttpRequest) -> HttpResponse:
    """As they are."""
    require(request)
    return _shown(request, TargetsForm(targets=sla.targets()))


def update(request: HttpRequest) -> HttpResponse:
    """Keep them."""
    require(request)
    form = TargetsForm(request.POST, targets=sla.targets())
    if not form.is_valid():
        return _shown(request, form, status=422)
    journey.keep_targets(form.minutes(), member=member_of(request), now=clock.now())
    tell(request, _("Targets are saved; deadlines that run keep their time"))
    return redirect("settings:targets")


def _shown(request: HttpRequest, form: TargetsForm, status: int = 200) -> HttpResponse:
    return render(request, "settings/targets.html", {"sections": sections(request), "form": form}, status=status)
