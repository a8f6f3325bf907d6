"""How soon the company answers, and on which pages sooner or later."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.company import settle_hours as journey
from answerable.sla import queries as sla
from answerable.web.members import member_of, scope_of
from answerable.web.said import tell
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections
from answerable.web.settings.targets_form import URGENCIES, Targets, TargetsForm


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
    targets = sla.targets()
    pages = [(each, _own(targets, each.pk)) for each in channels.pages(scope_of(request).page_ids)]
    return render(request, "settings/targets.html", {"sections": sections(request), "form": form, "pages": pages}, status=status)


def _own(targets: Targets, page_id: int) -> list[tuple[str, int, int]]:
    """What a page has of its own: urgency in words, and both numbers of minutes."""
    found = [(str(words), targets.get((page_id, urgency))) for urgency, words in URGENCIES.items()]
    return [(words, each.response_minutes, each.resolution_minutes) for words, each in found if each]
