"""What the draft would change, on the last days' cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.effort import queries as effort
from answerable.inbox import queries as inbox
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.try_ownership import DAYS, try_out
from answerable.routing import queries as routing
from answerable.staff import queries as staff
from answerable.triage.words import reason
from answerable.web.members import member_of, viewer_of
from answerable.web.resource import wants_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from answerable.inbox.models import Row
    from answerable.routing.models import Tryout

SHOWN = 12
MEASURED_DAYS = 90


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
class Load:
    """What a department has a week before and after, and how wide its bars are, in hundredths."""

    name: str
    before: float
    after: float
    width_before: int
    width_after: int


@dataclass(frozen=True)
class Tried:
    """A trial in words."""

    trial: Tryout
    flows: list[Flow]
    loads: list[Load]
    is_in_hours: bool
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
    seconds = effort.seconds_a_case(since=trial.asked_at - timedelta(days=MEASURED_DAYS))
    return Tried(
        trial,
        flows,
        _loads(found["load"], names, trial.days, seconds),
        bool(seconds),
        _cases(request, [each for each in flows if only in {"", each.key}]),
        [(key, places.get(key, 0), count) for key, count in [*found["two"], *found["nobody"]]],
        [(why, reason(why), pages.get(page_id, ""), page_id, count) for why, page_id, count in found["rest"]],
    )


def _loads(counted: list[tuple[int, int, int]], names: dict[int, str], days: int, seconds: Mapping[int, float]) -> list[Load]:
    """Hours where time was measured, for departments without any the others' average; else cases."""
    usual = sum(seconds.values()) / len(seconds) if seconds else 3600.0
    a_week = {key: 7 / days * seconds.get(key, usual) / 3600 for key, _before, _after in counted}
    weekly = [(names.get(key, ""), before * a_week[key], after * a_week[key]) for key, before, after in counted]
    most = max((max(before, after) for _name, before, after in weekly), default=0) or 1
    made = [Load(name, before, after, round(before * 100 / most), round(after * 100 / most)) for name, before, after in weekly]
    return sorted(made, key=lambda each: -max(each.before, each.after))


def _cases(request: HttpRequest, flows: list[Flow]) -> list[tuple[Row, str, str]]:
    ways = {case_id: (flow.before, flow.after) for flow in flows for case_id in flow.case_ids}
    newest = sorted(ways, reverse=True)[:SHOWN]
    rows = inbox.rows(viewer_of(request), newest)
    return [(rows[case_id], *ways[case_id]) for case_id in newest if case_id in rows]
