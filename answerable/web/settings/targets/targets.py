"""Every target from the most specific on, which one would apply, and the form of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_targets as journey
from answerable.sla import queries as sla
from answerable.sla.errors import NoTarget, TargetTaken
from answerable.sla.rules.which_target import Key, weight
from answerable.web.members import member_of, scope_of
from answerable.web.said import tell
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections
from answerable.web.settings.targets.choices import choices
from answerable.web.settings.targets.form import TargetForm
from answerable.web.settings.targets.shown import applying, rows

if TYPE_CHECKING:
    from answerable.sla.models import Target


def index(request: HttpRequest) -> HttpResponse:
    """Those for pages that the reader sees."""
    require(request)
    offered, visible = choices(request), {None, *scope_of(request).page_ids}
    standing = sorted((each for each in sla.targets().values() if each.page_id in visible), key=lambda each: weight(each.key))
    found = applying(request, offered)
    seen = {
        "sections": sections(request),
        "rows": rows(standing, offered, found.target),
        "asking": found.form,
        "found": found,
    }
    return render(request, "settings/targets.html", seen)


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one."""
    require(request)
    return _shown(request, TargetForm(choices=choices(request)))


def create(request: HttpRequest) -> HttpResponse:
    """Promise something for some cases."""
    return _keep(request, None)


def edit(request: HttpRequest, target_id: int) -> HttpResponse:
    """The form of one."""
    target = _target(request, target_id)
    return _shown(request, TargetForm.of(target, choices(request)), target)


def update(request: HttpRequest, target_id: int) -> HttpResponse:
    """Promise something else."""
    return _keep(request, _target(request, target_id))


def destroy(request: HttpRequest, target_id: int) -> HttpResponse:
    """Let the next less specific one apply."""
    target = _target(request, target_id)
    journey.retire_target(target, member=member_of(request), now=clock.now())
    tell(request, _("The target is gone; deadlines that run keep their time"))
    return redirect("settings:targets")


def _target(request: HttpRequest, target_id: int) -> Target:
    found = sla.target(target_id)
    if found is None:
        raise Invisible(_("This target was changed or removed meanwhile."))
    if found.page_id:
        scope_of(request).require(Action.SEE, found.page_id)
    require(request)
    return found


def _keep(request: HttpRequest, target: Target | None) -> HttpResponse:
    require(request)
    form = TargetForm(request.POST, choices=choices(request))
    if not form.is_valid():
        return _shown(request, form, target, status=422)
    try:
        journey.keep_target(form.draft(), instead_of=target.pk if target else None, member=member_of(request), now=clock.now())
    except (NoTarget, TargetTaken) as error:
        form.add_error(None, str(error.sentence))
        return _shown(request, form, target, status=error.status)
    tell(request, _("The target is saved; deadlines that run keep their time"))
    return redirect("settings:targets")


def _shown(request: HttpRequest, form: TargetForm, target: Target | None = None, status: int = 200) -> HttpResponse:
    name = choices(request).words(target.key) if target else ""
    is_default = target is not None and target.key == Key()
    seen = {"sections": sections(request), "form": form, "target": target, "name": name, "is_default": is_default}
    return render(request, "settings/target.html", seen, status=status)
