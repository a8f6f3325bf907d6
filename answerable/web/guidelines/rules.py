"""The rules about texts, and one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible, Refusal
from answerable.journeys.policies import access
from answerable.journeys.policies import write_rule as journey
from answerable.policy.rules.kinds import KINDS
from answerable.web.guidelines.form import RuleForm
from answerable.web.guidelines.kinds import KINDS as WORDS
from answerable.web.guidelines.kinds import kind_words
from answerable.web.guidelines.library import library
from answerable.web.guidelines.shown import shown
from answerable.web.members import member_of
from answerable.web.said import tell

if TYPE_CHECKING:
    from answerable.policy.models import RuleVersion
    from answerable.policy.rules.kinds import Kind


def index(request: HttpRequest) -> HttpResponse:
    """Every rule, by department, or those that speak of what is looked for."""
    looked_for = request.GET.get("q", "").strip()[:100]
    return render(request, "guidelines/index.html", {"library": library(member_of(request), clock.now(), looked_for)})


def new(request: HttpRequest) -> HttpResponse:
    """What it is to find; then the form of that kind."""
    access.require(member_of(request))
    kind = KINDS.get(request.GET.get("kind", ""))
    if kind is None:
        kinds = [(name, *WORDS.get(name, (name, ""))) for name in KINDS]
        return render(request, "guidelines/kinds.html", {"kinds": kinds})
    return _form(request, RuleForm(member=member_of(request), kind=kind))


def create(request: HttpRequest) -> HttpResponse:
    """Write one down; it binds nobody before it is switched on."""
    me = member_of(request)
    access.require(me)
    form = RuleForm(request.POST, member=me, kind=_kind(request.POST.get("kind", "")))
    if not form.is_valid():
        return _form(request, form, status=422)
    try:
        kept = journey.write(form.draft(), member=me, now=clock.now())
    except Refusal as error:
        return _refused(request, form, error)
    tell(request, _("%(code)s is saved, switched off. See below how often it would have spoken.") % {"code": kept.rule.code})
    return redirect("guidelines:rule", kept.rule_id)


def show(request: HttpRequest, guideline_id: int) -> HttpResponse:
    """One to read, with what it met."""
    version = journey.seen(guideline_id)
    return render(request, "guidelines/rule.html", {"shown": shown(request, version)})


def edit(request: HttpRequest, guideline_id: int) -> HttpResponse:
    """The form of one."""
    version, _actor = journey.writer(guideline_id, member_of(request))
    return _form(request, RuleForm(member=member_of(request), kind=_kind(version.kind), version=version), version)


def update(request: HttpRequest, guideline_id: int) -> HttpResponse:
    """Write its next version."""
    me = member_of(request)
    version, _actor = journey.writer(guideline_id, me)
    form = RuleForm(request.POST, member=me, kind=_kind(version.kind), version=version)
    if not form.is_valid():
        return _form(request, form, version, status=422)
    try:
        kept = journey.write(form.draft(), member=me, now=clock.now())
    except Refusal as error:
        return _refused(request, form, error, version)
    tell(request, _("Version %(number)d of %(code)s is saved") % {"number": kept.number, "code": version.rule.code})
    return redirect("guidelines:rule", guideline_id)


def _kind(name: str) -> Kind:
    kind = KINDS.get(name)
    if kind is None:
        raise Invisible(_("There is no such kind of rule."))
    return kind


def _refused(request: HttpRequest, form: RuleForm, error: Refusal, version: RuleVersion | None = None) -> HttpResponse:
    form.add_error(None, str(error.sentence))
    return _form(request, form, version, status=error.status)


def _form(request: HttpRequest, form: RuleForm, version: RuleVersion | None = None, status: int = 200) -> HttpResponse:
    seen = {"form": form, "version": version, "kind": kind_words(form.kind.name)}
    return render(request, "guidelines/form.html", seen, status=status)
