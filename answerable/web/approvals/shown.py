"""A text that waits, as the screens show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.approvals import queries
from answerable.cases.queries.answered import by_external_id
from answerable.policy.rules.difference import Piece, difference
from answerable.staff import queries as staff
from answerable.web.approvals.marked import Stretch, marked
from answerable.web.case.composer.following import following

if TYPE_CHECKING:
    from answerable.approvals.models import Approval
    from answerable.cases.models import Message
    from answerable.staff.models import Member

WAYS: dict[str, str | Promise] = {"public": _("Public reply"), "private": _("Private reply"), "direct": _("Direct message")}
STATES: dict[str, str | Promise] = {
    "planned": _("is asked after that"),
    "waiting": _("is asked"),
    "approved": _("approved"),
    "edited": _("approved with changes"),
    "returned": _("sent it back"),
    "cancelled": _("is asked no more"),
}


@dataclass(frozen=True)
class Turn:
    """One of those who are asked, in order: a department or one person of it, what came of it, and in which words."""

    who: str
    state: str | Promise
    words: str


@dataclass(frozen=True)
class Shown:
    """One approval: the text with what rules found in it, what it answers, who asks, what follows, and whether the reader decides on it."""

    approval: Approval
    author: Member | None
    way: str | Promise
    answered: Message | None
    stretches: Sequence[Stretch]
    turns: Sequence[Turn]
    pieces: Sequence[Piece]
    then: Sequence[str]
    is_own: bool
    may_decide: bool


def shown(approvals: Sequence[Approval], me: Member) -> list[Shown]:
    """These, with what belongs to them, asked for all of them at once."""
    turns = queries.of_outbounds(each.outbound_id for each in approvals)
    answered = by_external_id((each.page_id, each.outbound.reply_to) for each in approvals)
    people = staff.members_by_id(_named(approvals, turns)) if approvals else {}
    then = following(each.outbound_id for each in approvals if each.state in {"waiting", "planned"})
    found = [_shown(each, turns.get(each.outbound_id, []), answered, people, me) for each in approvals]
    return [replace(each, then=then.get(each.approval.outbound_id, [])) for each in found]


def _named(approvals: Sequence[Approval], turns: Mapping[int, Sequence[Approval]]) -> set[int]:
    several = [each for listed in turns.values() for each in listed]
    decided = {each.decision.member_id for each in several if hasattr(each, "decision")}
    return {each.outbound.member_id for each in approvals} | {each.member_id for each in several if each.member_id} | decided


def _shown(
    each: Approval,
    turns: Sequence[Approval],
    answered: Mapping[tuple[int, str], Message],
    people: Mapping[int, Member],
    me: Member,
) -> Shown:
    outbound = each.outbound
    edits = [turn.decision for turn in turns if hasattr(turn, "decision") and turn.decision.outcome == "edited"]
    return Shown(
        approval=each,
        author=people.get(outbound.member_id),
        way=WAYS[outbound.kind],
        answered=answered.get((each.page_id, outbound.reply_to)),
        stretches=marked(outbound.text, outbound.verdict),
        turns=[_turn(turn, people) for turn in turns],
        pieces=difference(edits[0].text_before, edits[-1].text_after) if edits else [],
        then=[],
        is_own=outbound.member_id == me.pk,
        may_decide=_may_decide(each, edits_by={edit.member_id for edit in edits}, me=me),
    )


def _may_decide(each: Approval, *, edits_by: set[int], me: Member) -> bool:
    is_theirs = me.pk == each.outbound.member_id or me.pk in edits_by
    return each.state == "waiting" and not is_theirs and queries.is_asked(each, me.pk, me.department_id)


def _turn(turn: Approval, people: Mapping[int, Member]) -> Turn:
    decision = turn.decision if hasattr(turn, "decision") else None
    named = people.get(decision.member_id if decision else turn.member_id or 0)
    who = f"{named.name}, {turn.department.name}" if named else turn.department.name
    return Turn(who, STATES[decision.outcome if decision else turn.state], decision.words if decision else "")
