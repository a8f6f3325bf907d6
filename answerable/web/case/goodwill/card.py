"""What stands beside a case about goodwill, asked for by itself: a case opens without waiting for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.goodwill.rules.precedents import Basis
from answerable.journeys.goodwill import offer as journey
from answerable.journeys.goodwill.approvers import decidable
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.words import reason
from answerable.web.case.goodwill.plot import Plot, plot
from answerable.web.case.goodwill.words import STATES, gesture_words
from answerable.web.members import case_of, member_of
from answerable.web.money import short as money

if TYPE_CHECKING:
    from answerable.journeys.goodwill.offer import Offer


@dataclass(frozen=True)
class Known:
    """What the same problem brought others, in words, with its picture where there is any."""

    heading: str
    count: str
    median: str
    limit: str
    least: str
    most: str
    plot: Plot | None
    suggestion: str
    is_capped: bool


@dataclass(frozen=True)
class Shown:
    """A gesture of this case as it is drawn."""

    id: int
    words: str
    state: str
    is_waiting: bool
    reason: str
    who: str
    at: datetime
    why_refused: str
    can_take_back: bool
    can_decide: bool
    is_own: bool


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """The card."""
    case, me = case_of(request, case_id), member_of(request)
    offered = journey.offer(case_id, member=me, now=clock.now())
    seen = {
        "case_id": case_id,
        "known": known(offered),
        "gestures": _shown(request, case_id),
        "may_give": journey.may_give(case, me),
    }
    return render(request, "case/goodwill.html", seen)


def known(offered: Offer) -> Known:
    """What the form and the card say of precedents."""
    found, amounts = offered.precedents, offered.precedents.amounts
    drawn = plot(amounts, found.median, offered.limit) if found.median is not None else None
    return Known(
        heading=_heading(offered),
        count=ngettext("%(count)d case, %(days)d days", "%(count)d cases, %(days)d days", len(amounts))
        % {"count": len(amounts), "days": journey.DAYS},
        median=money(found.median, offered.currency),
        limit=_("no limit") if offered.limit is None else money(offered.limit, offered.currency),
        least=money(drawn.least, offered.currency) if drawn else "",
        most=money(drawn.most, offered.currency) if drawn else "",
        plot=drawn,
        suggestion=money(offered.suggested, offered.currency),
        is_capped=offered.suggested is not None and offered.suggested != found.median,
    )


def _heading(offered: Offer) -> str:
    match offered.precedents.basis:
        case Basis.TOPIC:
            topic = topics.topics_by_id(offered.problem.topic_ids[:1]).get(offered.problem.topic_ids[0])
            return _("Same problem: %(topic)s") % {"topic": topics.named(topic) if topic else ""}
        case Basis.ALIKE:
            return _("Cases that read alike")
        case Basis.REASON:
            return _("Other cases: %(reason)s") % {"reason": reason(offered.problem.reason) or _("Case")}


def _shown(request: HttpRequest, case_id: int) -> list[Shown]:
    me, made = member_of(request), journey.given(case_id)
    people = staff.members_by_id({each.member_id for each in made} | {each.decided_by_id for each in made if each.decided_by_id})
    may_give, able = journey.may_give(case_of(request, case_id), me), decidable([each for each in made if each.state == "proposed"], me)
    found = []
    for each in made:
        giver, decider = people[each.member_id], people.get(each.decided_by_id or 0)
        is_waiting, is_own = each.state == "proposed", each.member_id == me.pk
        found.append(
            Shown(
                id=each.pk,
                words=gesture_words(each),
                state=str(STATES[each.state]),
                is_waiting=is_waiting,
                reason=each.reason,
                who=f"{giver.name}, {decider.name}" if decider and decider.pk != giver.pk else giver.name,
                at=each.decided_at or each.given_at,
                why_refused=each.why_refused,
                can_take_back=may_give and each.state in {"proposed", "granted"} and (is_own or me.role in {"lead", "owner"}),
                can_decide=each.pk in able,
                is_own=is_own,
            )
        )
    return found
