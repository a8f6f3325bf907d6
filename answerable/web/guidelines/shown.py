"""A rule as its page shows it, with what it met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.policies import access
from answerable.policy import queries
from answerable.policy.rules.kinds import KINDS
from answerable.staff import queries as staff
from answerable.web.conditions import Words
from answerable.web.guidelines.kinds import in_words, kind_words
from answerable.web.guidelines.library import LATELY
from answerable.web.guidelines.words import DID, GRAVE, serious
from answerable.web.guidelines.words import scope as binds
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from answerable.access.scope import Scope
    from answerable.channels.models import Brand
    from answerable.policy.models import Hit, RuleVersion
    from answerable.staff.models import Member

SHOWN, DAYS = 50, (7, 30, 90)


@dataclass(frozen=True)
class Met:
    """One text that met the rule: the case only where the reader sees it."""

    at: datetime
    who: str
    did: str
    reason: str
    number: int
    case_id: int | None
    reference: str


@dataclass(frozen=True)
class Shown:
    """One rule for one member."""

    version: RuleVersion
    kind: str
    severity: str
    icon: str
    chip: str
    scope: list[str]
    looks_for: list[tuple[str, list[str]]]
    author: str
    lead: str
    may_write: bool
    hits: list[Met]
    hit_count: int
    spans: tuple[int, ...] = DAYS


def shown(request: HttpRequest, version: RuleVersion) -> Shown:
    """The newest version as a member reads it."""
    me, grave, department = member_of(request), GRAVE[version.severity], version.rule.department
    knows = access.may_write(me, department.pk)
    lately = queries.hit_counts(since=clock.now() - LATELY) if knows else {}
    return Shown(
        version=version,
        kind=kind_words(version.kind),
        severity=serious(version),
        icon=grave.icon,
        chip=grave.chip,
        scope=binds(version, Words()),
        looks_for=in_words(KINDS[version.kind], version.data) if version.kind in KINDS else [],
        author=staff.name_of(version.member_id),
        lead=staff.name_of(department.lead_id),
        may_write=knows,
        hits=_met(request, queries.hits(rule_id=version.rule_id, limit=SHOWN)) if knows else [],
        hit_count=lately.get(version.rule_id, 0),
    )


def _met(request: HttpRequest, hits: list[Hit]) -> list[Met]:
    people = staff.members_by_id(each.member_id for each in hits if each.member_id)
    brands, scope = {each.pk: each for each in channels.brands()}, scope_of(request)
    return [_one(each, people, brands, scope) for each in hits]


def _one(hit: Hit, people: Mapping[int, Member], brands: Mapping[int, Brand], scope: Scope) -> Met:
    author = people.get(hit.member_id or 0)
    case = hit.case if hit.case is not None and scope.sees(hit.case.page_id) and hit.case_id not in scope.hidden else None
    return Met(
        at=hit.at,
        who=author.name if author else "",
        did=str(DID.get(hit.did, hit.did)),
        reason=hit.reason if case else "",
        number=hit.version.number,
        case_id=case.pk if case else None,
        reference=brands[hit.page.brand_id].reference(case.pk) if case else "",
    )
