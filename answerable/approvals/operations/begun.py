"""What every change of an approval does: find it locked, begin the next, say so."""

from collections.abc import Callable
from datetime import datetime

from answerable.approvals.errors import Settled
from answerable.approvals.models import Approval
from answerable.journal.record import Actor, Fact, record

Due = Callable[[Approval], datetime]


def waiting(approval_id: int) -> Approval:
    """The one that waits, locked, so that two who decide do so one after the other; refuses what was settled."""
    locked = Approval.objects.select_for_update(of=("self",)).select_related("outbound", "department")
    found = locked.filter(pk=approval_id, state=Approval.State.WAITING).first()
    if found is None:
        raise Settled
    return found


def begin_next(outbound_id: int, due: Due, *, actor: Actor, now: datetime) -> Approval | None:
    """Ask the next one whose turn it is, who has until `due` of it; None where all have agreed. Records approval.asked."""
    following = Approval.objects.filter(outbound_id=outbound_id, state=Approval.State.PLANNED).order_by("position")
    turn = following.select_related("outbound__case__page__brand", "department").first()
    if turn is not None:
        turn.state, turn.asked_at, turn.due_at = Approval.State.WAITING, now, due(turn)
        turn.save(update_fields=["state", "asked_at", "due_at"])
        happened("approval.asked", turn, actor=actor, now=now)
    return turn


def happened(kind: str, approval: Approval, *, actor: Actor, now: datetime) -> None:
    """Record what happened to an approval."""
    data = {"approval": approval.pk, "department": approval.department_id, "author": approval.outbound.member_id}
    record([Fact(kind, approval.pk, approval.outbound.case_id, approval.page_id, data)], actor=actor, now=now)
