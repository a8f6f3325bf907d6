"""Why a case is with its department: the row of the ownership rules that decided, in words, or the person who did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels import queries as channels
from answerable.triage.words import reason, urgency

if TYPE_CHECKING:
    from answerable.routing.models import Rule
    from answerable.web.case.sources import Sources

KINDS: dict[str, str | Promise] = {
    "comment": gettext_lazy("comments"),
    "mention": gettext_lazy("mentions"),
    "review": gettext_lazy("reviews"),
    "direct": gettext_lazy("direct messages"),
}


@dataclass(frozen=True)
class Ruling:
    """`sentence` says why; `row` names the row and the version of the rules, empty where a person decided."""

    department: str
    sentence: str
    row: str


def ruling(known: Sources) -> Ruling | None:
    """Why this department answers; None while nobody owns the case."""
    owner = known.ownership
    if owner is None:
        return None
    moved = next((event for event in reversed(known.events) if event.kind == "case.assigned"), None)
    if moved is not None and moved.data.get("department") == owner.department_id:
        words = _("Assigned by %(who)s.") % {"who": known.signed(moved.member_id, moved.department_id)}
        return Ruling(owner.department.name, words, "")
    if owner.rule is None:
        return Ruling(owner.department.name, "", "")
    row = _("Row %(row)d, version %(version)d") % {"row": owner.rule.position + 1, "version": owner.rule.version}
    return Ruling(owner.department.name, _conditions(owner.rule), row)


def _conditions(rule: Rule) -> str:
    given: dict[str, list[Any]] = {name: values for name, values in rule.conditions.items() if values}
    if not given:
        return _("Nothing more special applies: this row catches everything else.")
    pages = {each.pk: each.name for each in channels.pages(given.get("page_ids", []))}
    told = [
        [reason(each) for each in given.get("reasons", [])],
        [str(KINDS.get(each, each)) for each in given.get("kinds", [])],
        [pages.get(each, "") for each in given.get("page_ids", [])],
        [_("written in %(language)s") % {"language": each} for each in given.get("languages", [])],
        [_("urgency %(urgency)s") % {"urgency": urgency(each).lower()} for each in given.get("urgencies", [])],
        [_("public") if each else _("private") for each in given.get("visibility", [])],
    ]
    return "; ".join(_(" or ").join(each) for each in told if each) + "."
