"""What makes a case a PR matter by itself: topics, rows of the matrix, guidelines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.approvals.queries.grounds import grounds
from answerable.approvals.rules.ground import Kind
from answerable.core import clock
from answerable.journeys.company import settle_approvals as journey
from answerable.policy import queries as policy
from answerable.routing import queries as routing
from answerable.topics import queries as topics
from answerable.web.approvals.grounds import named
from answerable.web.members import member_of, owners_only
from answerable.web.numbers import numbers
from answerable.web.said import tell
from answerable.web.topic_names import to_choose

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Choice:
    """Things of one kind to choose of: each with its id, its name, and whether it is chosen."""

    kind: str
    label: str
    none: str
    things: list[tuple[int, str, bool]]


def choices(request: HttpRequest) -> list[Choice]:
    """All of them, for owners; nothing for others."""
    if not member_of(request).is_owner:
        return []
    chosen = {(each.kind, each.thing_id) for each in grounds()}
    rows = [(each.line, named(each.name, each.position)) for each in routing.rules(routing.version_in_force())[:-1]]
    rules = [(each.rule_id, f"{each.rule.code} {each.name}") for each in policy.rules()]
    return [
        _choice(Kind.TOPIC, _("A case that is about"), _("There are no topics yet."), to_choose(topics.tree()), chosen),
        _choice(Kind.ROW, _("A case that this row of the matrix decides on"), _("The matrix has no row of its own yet."), rows, chosen),
        _choice(Kind.GUIDELINE, _("A case in which a reply goes against"), _("There are no guidelines yet."), rules, chosen),
    ]


def update(request: HttpRequest) -> HttpResponseBase:
    """Choose; what is not offered any more is left out."""
    owners_only(request)
    offered = choices(request)
    wanted = {each.kind: numbers(request.POST.getlist(each.kind)) for each in offered}
    found = {(each.kind, thing_id) for each in offered for thing_id, _name, _is_chosen in each.things if thing_id in wanted[each.kind]}
    journey.settle_grounds(found, member=member_of(request), now=clock.now())
    tell(request, _("Saved for what comes from now on; PR matters that are under way stay as they are"))
    return redirect("settings:chains")


def _choice(kind: str, label: str, none: str, things: Iterable[tuple[int, str]], chosen: set[tuple[str, int]]) -> Choice:
    return Choice(kind, label, none, [(thing_id, name, (kind, thing_id) in chosen) for thing_id, name in things])
