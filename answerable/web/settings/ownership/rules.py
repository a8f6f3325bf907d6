"""The ownership rules, and one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.settle_ownership import Settling
from answerable.routing import queries as routing
from answerable.web.members import member_of
from answerable.web.said import Undo, tell
from answerable.web.settings.ownership.form import OwnerForm, RuleForm
from answerable.web.settings.ownership.shown import lines, tried
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from answerable.routing.models import Rule
    from answerable.routing.operations import Draft


def index(request: HttpRequest) -> HttpResponse:
    """The rules in force, in the order in which they are asked."""
    journey.require(member_of(request))
    seen = {"sections": sections(request), "lines": lines(), "version": routing.version_in_force()}
    return render(request, "settings/ownership.html", seen)


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one."""
    journey.require(member_of(request))
    return shown(request, form_of(None))


def create(request: HttpRequest) -> HttpResponse:
    """Add one."""
    journey.require(member_of(request))
    return _keep(request, None)


def edit(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """The form of one."""
    journey.require(member_of(request))
    return shown(request, form_of(journey.rule(ownership_rule_id)))


def update(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """Say it otherwise, or have it asked elsewhere."""
    journey.require(member_of(request))
    return _keep(request, journey.rule(ownership_rule_id))


def destroy(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """Remove one: what it decided goes by the rules after it."""
    journey.require(member_of(request))
    journey.rule(ownership_rule_id)
    agreed(request, journey.without(ownership_rule_id), _("The rule is removed"))
    return redirect("settings:ownerships")


def form_of(rule: Rule | None, data: QueryDict | None = None) -> OwnerForm:
    """The form that fits a rule: what catches everything else has no conditions."""
    standing = routing.rules(routing.version_in_force())
    if rule is not None and standing and rule.pk == standing[-1].pk:
        return OwnerForm(rule, data)
    return RuleForm(rule, data, places=max(len(standing) - (rule is not None), 1))


def settling(request: HttpRequest) -> Settling:
    """Who settles it, on which version."""
    version = request.POST.get("version", "")
    looked_at = int(version) if version.isascii() and version.isdecimal() and len(version) < 10 else routing.version_in_force()
    return Settling(member_of(request), looked_at, moves_open="moves_open" in request.POST)


def agreed(request: HttpRequest, rows: Sequence[Draft], words: str) -> None:
    """Have these rules decide, and say so, with the way back."""
    asked = settling(request)
    version = journey.keep(rows, asked, now=clock.now())
    said = _("Open cases that nobody took are moved now.") if asked.moves_open else _("It counts for messages from now on.")
    fields = {"version": version, **({"moves_open": "on"} if asked.moves_open else {})}
    tell(request, f"{words}. {said}", undo=Undo(reverse("settings:ownership_version", args=[asked.version]), "POST", fields))


def shown(request: HttpRequest, form: OwnerForm, seen: dict[str, object] | None = None, status: int = 200) -> HttpResponse:
    """A rule's page."""
    known = {"sections": sections(request), "form": form, "rule": form.rule, "version": routing.version_in_force()}
    return render(request, "settings/ownership_rule.html", {**known, **(seen or {})}, status=status)


def _keep(request: HttpRequest, rule: Rule | None) -> HttpResponse:
    form = form_of(rule, request.POST)
    if not form.is_valid():
        return shown(request, form, status=422)
    rows = journey.with_rule(form.draft(), rule_id=rule.pk if rule else None, place=form.place)
    try:
        agreed(request, rows, _("The rule is saved"))
    except Refusal as refusal:
        form.add_error(None, str(refusal.sentence))
        return shown(request, form, {"tried": tried(request, rows)}, status=refusal.status)
    return redirect("settings:ownerships")
