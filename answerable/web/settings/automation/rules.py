"""The rules that there are, and one of them with its trial and its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.automation import queries
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys import automate as journey
from answerable.staff import queries as staff
from answerable.web.members import member_of, scope_of
from answerable.web.said import Undo, tell
from answerable.web.settings.automation import editor as editing
from answerable.web.settings.automation.shown import log, tried
from answerable.web.settings.automation.words import Words
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.automation.models import Version
    from answerable.automation.rules.terms import Spec
    from answerable.web.settings.automation.editor import Editor


def index(request: HttpRequest) -> HttpResponse:
    """Every rule in order: what it says, whether it is on, how often it worked."""
    journey.require(member_of(request))
    pages = scope_of(request).page_ids
    words, counts = Words(pages), queries.counts(pages)
    rows = [
        (each, words.when(spec), words.conditions(spec), words.actions(spec), *counts.get(each.rule_id, (0, 0)))
        for each, spec in _standing()
    ]
    return render(request, "settings/rules.html", {"sections": sections(request), "rows": rows})


def _standing() -> list[tuple[Version, Spec]]:
    return [(each, queries.spec(each)) for each in queries.standing()]


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one."""
    return _shown(request, editing.fresh(scope_of(request).page_ids))


def create(request: HttpRequest) -> HttpResponse:
    """Make one; it is off."""
    return _keep(request, None)


def edit(request: HttpRequest, rule_id: int) -> HttpResponse:
    """The form of one, with its trial and its log."""
    version = rule_of(request, rule_id)
    return _shown(request, editing.of_version(version, scope_of(request).page_ids), version)


def update(request: HttpRequest, rule_id: int) -> HttpResponse:
    """Say it otherwise; it is off until it was tried."""
    return _keep(request, rule_of(request, rule_id))


def destroy(request: HttpRequest, rule_id: int) -> HttpResponse:
    """Take it out of the list."""
    version = rule_of(request, rule_id)
    journey.retire(rule_id, member=member_of(request), now=clock.now())
    tell(
        request,
        _("“%(name)s” is retired") % {"name": version.rule.name},
        undo=Undo(reverse("settings:rule_revival", args=[rule_id]), "POST"),
    )
    return redirect("settings:rules")


def rule_of(request: HttpRequest, rule_id: int) -> Version:
    """A rule as it reads now, for who decides on them."""
    journey.require(member_of(request))
    found = queries.rule(rule_id)
    if found is None:
        raise Invisible(_("There is no such rule any more."))
    return found


def _keep(request: HttpRequest, version: Version | None) -> HttpResponse:
    journey.require(member_of(request))
    editor = editing.posted(request.POST, scope_of(request).page_ids)
    if not editor.is_valid():
        return _shown(request, editor, version, status=422)
    kept = journey.keep(version.rule_id if version else None, editor.draft(), member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is saved. It is off until it is tried and switched on.") % {"name": kept.name})
    return redirect("settings:rule", kept.pk)


def _shown(request: HttpRequest, editor: Editor, version: Version | None = None, status: int = 200) -> HttpResponse:
    journey.require(member_of(request))
    seen: dict[str, object] = {"sections": sections(request), "editor": editor, "version": version}
    if version is not None:
        versions = queries.versions(version.rule_id)
        people = staff.members_by_id({each.member_id for each in versions if each.member_id})
        seen |= {
            "trial": tried(request, queries.last_trial(version, member_of(request).pk)),
            "was_tried": queries.last_trial(version) is not None,
            "days": journey.DAYS,
            "log": log(request, version.rule_id),
            "versions": [(each, people.get(each.member_id or 0)) for each in versions],
        }
    return render(request, "settings/rule.html", seen, status=status)
