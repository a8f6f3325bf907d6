"""The section as it is drawn: kinds, and ceilings in the order in which they count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.goodwill import queries
from answerable.topics import queries as topics
from answerable.triage.words import reason
from answerable.web.members import member_of
from answerable.web.money import short as money
from answerable.web.settings.goodwill.form import ROLES, CeilingForm, KindForm
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.goodwill.models import Ceiling, Kind


@dataclass(frozen=True)
class Forms:
    """The forms that are shown again, and the kind that is being changed."""

    kind: KindForm | None = None
    ceiling: CeilingForm | None = None
    changing: Kind | None = None


@dataclass(frozen=True)
class Line:
    """A ceiling in words."""

    id: int
    problem: str
    who: str
    amount: str


def shown(request: HttpRequest, given: Forms, status: int = 200) -> HttpResponseBase:
    """The page."""
    require(request)
    counts = queries.kind_counts()
    seen = {
        "sections": sections(request),
        "kinds": [(each, counts.get(each.pk, 0)) for each in queries.kinds()],
        "retired": queries.retired_kinds(),
        "kind_form": given.kind or KindForm(),
        "changing": given.changing,
        "ceilings": [_line(each) for each in queries.ceilings()],
        "ceiling_form": given.ceiling or CeilingForm(),
        "is_owner": member_of(request).is_owner,
    }
    return render(request, "settings/goodwill.html", seen, status=status)


def _line(each: Ceiling) -> Line:
    problem = topics.named(each.topic) if each.topic else reason(each.reason) if each.reason else _("Every problem")
    who = str(dict(ROLES)[each.role])
    return Line(each.pk, problem, f"{who}, {each.department.name}" if each.department else who, money(each.amount, each.currency))
