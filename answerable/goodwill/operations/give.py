from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.goodwill.errors import NoReason, NoSuchKind, UnfitAmount
from answerable.goodwill.models import Gesture, Kind
from answerable.goodwill.queries import in_one_case
from answerable.goodwill.rules.ceilings import Problem, covers
from answerable.journal.record import Actor, Fact, record

MOST = 10**12  # minor units; nobody means more


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be given, in minor units, and why; what the case is about; how much its giver decides alone, and what is usual."""

    kind_id: int
    amount: int
    currency: str
    reason: str
    problem: Problem
    limit: int | None
    usual: int | None = None


@transaction.atomic
def give(case_ids: Sequence[int], page_id: int, draft: Draft, *, actor: Actor, now: datetime) -> Gesture:
    """Give it to the first of `case_ids`, or propose it where the case would get more than its giver may decide alone: what it was
    given before counts in, also in the cases that went into it. The caller holds the case.

    Refuses nothing, too much, no reason, and a kind that is not given. Records goodwill.given or goodwill.proposed.
    """
    member_id, department_id = actor.person()
    _check(draft)
    is_covered = covers(draft.limit, draft.amount + in_one_case(case_ids, draft.currency))
    topic_ids = draft.problem.topic_ids
    made = Gesture.objects.create(
        case_id=case_ids[0],
        page_id=page_id,
        kind_id=draft.kind_id,
        amount=draft.amount,
        currency=draft.currency,
        reason=draft.reason.replace("\x00", "").strip(),
        topic_id=topic_ids[0] if topic_ids else None,
        problem=draft.problem.reason,
        limit=draft.limit,
        usual=draft.usual,
        member_id=member_id,
        department_id=department_id,
        given_at=now,
        state=Gesture.State.GRANTED if is_covered else Gesture.State.PROPOSED,
    )
    happened("given" if is_covered else "proposed", made, actor=actor, now=now)
    return made


def happened(what: str, made: Gesture, *, actor: Actor, now: datetime) -> None:
    """Record what became of a gesture."""
    data = {"kind": made.kind_id, "amount": made.amount, "currency": made.currency}
    record([Fact(f"goodwill.{what}", made.pk, made.case_id, made.page_id, data)], actor=actor, now=now)


def _check(draft: Draft) -> None:
    if not 0 < draft.amount <= MOST:
        raise UnfitAmount(_("This is no amount that can be given. Write it in numbers, such as 25."))
    if not draft.reason.strip():
        raise NoReason(_("Say why it is given: whoever has the same problem next is compared with it."))
    if not Kind.objects.filter(pk=draft.kind_id, retired_at=None).exists():
        raise NoSuchKind(_("This is not given any more. Choose another kind."))
