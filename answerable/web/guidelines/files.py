"""The rules as a file: taken out, and brought in after looking at what that would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.policies import access
from answerable.journeys.policies.rule_files import Change, bring_in, read, take_out
from answerable.journeys.policies.rule_files.bring_in import Becomes
from answerable.journeys.policies.try_rule import try_rules
from answerable.policy import queries
from answerable.policy.rules.kinds.model import NAME as ASKED
from answerable.web.guidelines.kinds import kind_words
from answerable.web.guidelines.words import GRAVE
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.written import file_or_text

DAYS = 30
WORDS: dict[str, str | Promise] = {Becomes.NEW: _("New"), Becomes.CHANGED: _("Changed"), Becomes.SAME: _("As it is")}


@dataclass(frozen=True)
class Line:
    """One rule of a file: what it becomes, and how often it would have spoken lately."""

    code: str
    name: str
    kind: str
    severity: str
    becomes: str
    is_same: bool
    hit_count: int | None


def index(request: HttpRequest) -> HttpResponse:
    """All rules as they read now, as YAML."""
    access.require(member_of(request))
    answer = HttpResponse(take_out(queries.rules()), content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="guidelines.yaml"'
    return answer


def new(request: HttpRequest) -> HttpResponse:
    """Where a file is chosen, or written."""
    access.require(member_of(request))
    return _shown(request)


def create(request: HttpRequest) -> HttpResponse:
    """What a file would change, with a trial; with `apply`, change it."""
    me, text = member_of(request), file_or_text(request)
    access.require(me)
    try:
        if request.POST.get("apply"):
            count = len(bring_in(text, member=me, now=clock.now()))
            tell(request, ngettext("%(count)d rule is saved", "%(count)d rules are saved", count) % {"count": count})
            return redirect("guidelines:index")
        changes = read(text, member=me)
    except Refusal as refusal:
        return _shown(request, text=text, error=str(refusal.sentence), status=refusal.status)
    return _shown(request, text=text, changes=changes)


def _shown(
    request: HttpRequest, *, text: str = "", error: str = "", changes: list[Change] | None = None, status: int = 200
) -> HttpResponse:
    lines, count = _lines(changes or [])
    open_count = sum(not each.is_same for each in lines)
    seen = {"text": text, "error": error, "lines": lines, "open_count": open_count, "text_count": count, "days": DAYS}
    return render(request, "guidelines/file.html", seen, status=status)


def _lines(changes: Sequence[Change]) -> tuple[list[Line], int]:
    """Only what is new or changed is tried, and no language model is asked about what was sent long ago."""
    tried = [each.draft for each in changes if each.becomes is not Becomes.SAME and each.draft.kind != ASKED]
    counts, text_count = try_rules(tried, DAYS, now=clock.now())
    known = {draft.code: count for draft, count in zip(tried, counts, strict=True)}
    return [_line(each, known.get(each.draft.code)) for each in changes], text_count


def _line(change: Change, hit_count: int | None) -> Line:
    draft = change.draft
    grave, same = str(GRAVE[draft.severity].words), change.becomes is Becomes.SAME
    return Line(draft.code, draft.name, kind_words(draft.kind), grave, str(WORDS[change.becomes]), same, hit_count)
