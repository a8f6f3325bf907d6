"""What waits for an approval, as far as a member sees its cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from answerable.goodwill import queries
from answerable.journeys.goodwill.approvers import decidable
from answerable.staff import queries as staff
from answerable.web.case.goodwill.words import gesture_words
from answerable.web.members import member_of, scope_of
from answerable.web.money import short as money


@dataclass(frozen=True)
class Waiting:
    """A proposal with what is needed to decide on it."""

    id: int
    case_id: int
    reference: str
    words: str
    reason: str
    who: str
    at: datetime
    usual: str
    limit: str
    can_decide: bool
    is_own: bool


def for_member(request: HttpRequest) -> list[Waiting]:
    """What this member can decide on, the oldest first."""
    return [each for each in waiting(request) if each.can_decide]


def waiting(request: HttpRequest) -> list[Waiting]:
    """The oldest first."""
    me, scope = member_of(request), scope_of(request)
    made = [each for each in queries.waiting(scope.page_ids) if each.case_id not in scope.hidden]
    if not made:
        return []
    people, able = staff.members_by_id({each.member_id for each in made}), decidable(made, me)
    return [
        Waiting(
            id=each.pk,
            case_id=each.case_id,
            reference=each.case.page.brand.reference(each.case_id),
            words=gesture_words(each),
            reason=each.reason,
            who=people[each.member_id].name,
            at=each.given_at,
            usual=money(each.usual, each.currency),
            limit=money(each.limit, each.currency),
            can_decide=each.pk in able,
            is_own=each.member_id == me.pk,
        )
        for each in made
    ]
