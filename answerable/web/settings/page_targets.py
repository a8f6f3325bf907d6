"""How soon one page answers; where it says nothing, the company's targets count."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.company import settle_hours as journey
from answerable.sla import queries as sla
from answerable.web.members import member_of, scope_of
from answerable.web.said import tell
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections
from answerable.web.settings.targets_form import TargetsForm


def edit(request: HttpRequest, page_id: int) -> HttpResponse:
    """As they are."""
    _let_in(request, page_id)
    return _shown(request, page_id, TargetsForm(targets=sla.targets(), page_id=page_id))


def update(request: HttpRequest, page_id: int) -> HttpResponse:
    """Keep them."""
    _let_in(request, page_id)
    form = TargetsForm(request.POST, targets=sla.targets(), page_id=page_id)
    if not form.is_valid():
        return _shown(request, page_id, form, status=422)
    journey.keep_targets(form.minutes(), page_id=page_id, member=member_of(request), now=clock.now())
    tell(request, _("Targets are saved; deadlines that run keep their time"))
    return redirect("settings:targets")


def destroy(request: HttpRequest, page_id: int) -> HttpResponse:
    """Let the company's count here."""
    _let_in(request, page_id)
    none = dict.fromkeys(urgency for page, urgency in sla.targets() if page == page_id)
    journey.keep_targets(none, page_id=page_id, member=member_of(request), now=clock.now())
    tell(
        request, _("The company's targets count on “%(name)s”; deadlines that run keep their time") % {"name": channels.page(page_id).name}
    )
    return redirect("settings:targets")


def _let_in(request: HttpRequest, page_id: int) -> None:
    scope_of(request).require(Action.SEE, page_id)
    require(request)


def _shown(request: HttpRequest, page_id: int, form: TargetsForm, status: int = 200) -> HttpResponse:
    seen = {
        "sections": sections(request),
        "form": form,
        "page": channels.page(page_id),
        "has_own": any(page == page_id for page, _urgency in sla.targets()),
    }
    return render(request, "settings/page_targets.html", seen, status=status)
