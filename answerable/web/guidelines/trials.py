"""How often a rule would have spoken on what was sent before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.policies import write_rule as journey
from answerable.journeys.policies.try_rule import try_rule
from answerable.web.guidelines.shown import DAYS, shown
from answerable.web.members import member_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part

if TYPE_CHECKING:
    from answerable.journeys.policies.try_rule import Trial
    from answerable.policy.rules.views import Span


@dataclass(frozen=True)
class Told:
    """A text that the rule would have spoken in, its words marked, and its case."""

    pieces: list[tuple[bool, str]]
    at: datetime
    case_id: int
    reference: str


@dataclass(frozen=True)
class Tried:
    """What came of a trial: a share of all texts in percent, and some of them that the reader sees."""

    days: int
    hit_count: int
    text_count: int
    percent: str
    samples: list[Told]


def show(request: HttpRequest, guideline_id: int) -> HttpResponse:
    """Try it on the last days, below the rule."""
    me = member_of(request)
    version, _actor = journey.writer(guideline_id, me)
    asked = number(request.GET.get("days", "")) or 0
    found = try_rule(journey.draft_of(version), asked if asked in DAYS else DAYS[1], member=me, now=clock.now())
    if wants_part(request):
        return render(request, "guidelines/trial.html", {"trial": _tried(found)})
    return render(request, "guidelines/rule.html", {"shown": shown(request, version), "trial": _tried(found)})


def _tried(trial: Trial) -> Tried:
    brands = {each.pk: each.brand for each in channels.all_pages()}
    told = [
        Told(list(pieces(each.text, each.spans)), each.at, each.case_id, brands[each.page_id].reference(each.case_id))
        for each in trial.samples
    ]
    percent = f"{100 * trial.hits / trial.looked_at:.1f} %" if trial.looked_at else ""
    return Tried(trial.days, trial.hits, trial.looked_at, percent, told)


def pieces(text: str, spans: Sequence[Span]) -> Iterator[tuple[bool, str]]:
    """The text in pieces, those marked that were found."""
    at = 0
    for start, end in sorted(spans):
        yield False, text[at:start]
        yield True, text[max(at, start) : end]
        at = max(at, end)
    yield False, text[at:]
