"""What the guidelines say of a text, as boxes below it: the rule, whose it is, where it was met, and the way out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.staff import queries as staff
from answerable.web.guidelines.words import GRAVE

if TYPE_CHECKING:
    from answerable.policy.check import Hit, Verdict
    from answerable.staff.models import Department

LONGEST = 60


@dataclass(frozen=True)
class Place:
    """Where a text met a rule, in letters from its beginning, and what stands there."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Box:
    """One rule that a text met."""

    code: str
    number: int
    url: str
    sentence: str
    severity: str
    icon: str
    tone: str
    department: str
    person: str
    alternative: str
    places: list[Place]
    is_unanswered: bool


@dataclass(frozen=True)
class Found:
    """All that a text met. `asks_why` is what the field for a reason is called, where one lets it out; `stops` why nothing does."""

    outcome: str
    boxes: Sequence[Box] = ()
    short: str = ""
    summary: str = ""
    asks_why: str = ""
    stops: str = ""
    rule_count: int = 0


def found(verdict: Verdict, text: str, *, may_override: bool) -> Found:
    """The boxes for a verdict, for somebody who may override rules, or may not."""
    if not verdict.hits:
        return Found(str(verdict.outcome), stops=verdict.why, rule_count=verdict.rule_count)
    departments = {each.pk: each for each in staff.departments(with_retired=True)}
    leads = {pk: each.name for pk, each in staff.members_by_id(each.lead_id for each in departments.values() if each.lead_id).items()}
    boxes = [_box(each, text, departments, leads) for each in verdict.hits]
    outcome = str(verdict.outcome)
    return Found(
        outcome,
        boxes,
        short=_short(verdict, departments),
        summary=" ".join(f"{each.severity}: {each.sentence}" for each in boxes),
        asks_why="" if verdict.why else _asks_why(outcome, may_override=may_override),
        stops=verdict.why or (_("Reword it: this may not be sent.") if outcome == "blocked" and not may_override else ""),
        rule_count=verdict.rule_count,
    )


def _box(hit: Hit, text: str, departments: dict[int, Department], leads: dict[int, str]) -> Box:
    grave, owner = GRAVE[hit.severity], departments.get(hit.department_id)
    return Box(
        code=hit.code,
        number=hit.number,
        url=reverse("guidelines:rule", args=[hit.rule_id]),
        sentence=hit.sentence,
        severity=str(grave.words),
        icon=grave.icon,
        tone=grave.tone,
        department=owner.name if owner else "",
        person=leads.get(owner.lead_id or 0, "") if owner else "",
        alternative=hit.alternative,
        places=[] if hit.is_unanswered else list(_places(hit.spans, text)),
        is_unanswered=hit.is_unanswered,
    )


def _places(spans: Sequence[tuple[int, int]], text: str) -> Iterator[Place]:
    for start, end in spans:
        words = " ".join(text[start:end].split())
        yield Place(start, end, words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…")


def _short(verdict: Verdict, departments: dict[int, Department]) -> str:
    """The gravest of it in four words, beside the button."""
    grave = [each for each in verdict.hits if each.severity == verdict.outcome]
    count = sum(max(1, len(each.spans)) for each in grave)
    if verdict.outcome == "approval":
        names = dict.fromkeys(departments[each.approver_id].name for each in grave if each.approver_id in departments)
        words = ngettext("%(count)d phrase needs %(departments)s", "%(count)d phrases need %(departments)s", count)
        return words % {"count": count, "departments": ", ".join(names)}
    if verdict.outcome == "blocked":
        return ngettext("%(count)d phrase may not be sent", "%(count)d phrases may not be sent", count) % {"count": count}
    return _("Say why first") if verdict.outcome == "reason" else ""


def _asks_why(outcome: str, *, may_override: bool) -> str:
    if outcome == "reason":
        return _("Why it is to be said")
    if outcome == "blocked" and may_override:
        return _("You may send it all the same. Why?")
    return ""
