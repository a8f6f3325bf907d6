"""What the draft would change, on the last days' cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.inbox import queries as inbox
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.try_ownership import DAYS, try_out
from answerable.routing import queries as routing
from answerable.staff import queries as staff
from answerable.triage.words import reason
from answerable.web.members import member_of, viewer_of
from answerable.web.resource import wants_part
from answerable.web.settings.ownership.foreseen import borrowed, changes, loads

if TYPE_CHECKING:
    from answerable.inbox.models import Row
    from answerable.routing.models import Tryout
    from answerable.web.settings.ownership.foreseen import Change, Load

SHOWN = 12


@dataclass(frozen=True)
class Flow:
    """Cases that go from one department to another by a row."""

    key: str
    number: int
    before: str
    after: str
    count: int
    case_ids: list[int]


@dataclass(frozen=True)
class Tried:
    """A trial in words."""

    trial: Tryout
    flows: list[Flow]
    loads: list[Load]
    is_in_hours: bool
    changes: list[Change]
    borrowed: str
    cases: list[tuple[Row, str, str]]
    faulty: list[tuple[str, int, int]]
    uncaught: list[tuple[str, str, str, int, int]]


def index(request: HttpRequest) -> HttpResponse:
    """How it would go; the part alone for htmx, which asks again while it goes on."""
    journey.require(member_of(request))
    if not wants_part(request) or routing.proposal() is None:
        return redirect("settings:ownerships")
    said = request.GET.get("days", "")
    days = int(said) if said in map(str, DAYS) else DAYS[1]
    trial = try_out(days, member=member_of(request), now=clock.now())
    seen = {"days": DAYS, "chosen": days, "trial": trial, "tried": _tried(request, trial, request.GET.get("flow", ""))}
    return render(request, "settings/ownership_trial.html", seen)


def _tried(request: HttpRequest, trial: Tryout, only: str) -> Tried | None:
    if trial.finished_at is None:
        return None
    found, sheet = trial.found, journey.current()
    names = {each.pk: each.name for each in staff.departments(with_retired=True)} | {0: _("nobody")}
    places = {each.key: place + 1 for place, each in enumerate(sheet.lines)}
    flows = [
        Flow(key, places.get(key, 0), names.get(old, ""), names.get(new, ""), count, ids) for key, old, new, count, ids in found["flows"]
    ]
    pages = {each.pk: each.name for each in channels.all_pages()}
    return Tried(
        trial,
        flows,
        loads(found, names, trial.days),
        bool(found.get("ahead", {}).get("hours")),
        changes(found),
        borrowed(found, names),
        _cases(request, [each for each in flows if only in {"", each.key}]),
        [(key, places.get(key, 0), count) for key, count in [*found["two"], *found["nobody"]]],
        [(why, reason(why), pages.get(page_id, ""), page_id, count) for why, page_id, count in found["rest"]],
    )


def _cases(request: HttpRequest, flows: list[Flow]) -> list[tuple[Row, str, str]]:
    ways = {case_id: (flow.before, flow.after) for flow in flows for case_id in flow.case_ids}
    newest = sorted(ways, reverse=True)[:SHOWN]
    rows = inbox.rows(viewer_of(request), newest)
    return [(rows[case_id], *ways[case_id]) for case_id in newest if case_id in rows]
