from datetime import datetime

from answerable.approvals.models import Approval
from answerable.approvals.operations.begun import happened
from answerable.journal.record import Actor

OPEN = (Approval.State.WAITING, Approval.State.PLANNED)


def cancel(outbound_id: int, *, actor: Actor, now: datetime) -> None:
    """Nobody needs to agree any more: its author took it back, or it is too late. Records approval.cancelled of who was asked."""
    open_still = Approval.objects.select_for_update(of=("self",)).filter(outbound_id=outbound_id, state__in=OPEN)
    for each in open_still.select_related("outbound").order_by("position"):
        was_asked, each.state = each.state == Approval.State.WAITING, Approval.State.CANCELLED
        each.save(update_fields=["state"])
        if was_asked:
            happened("approval.cancelled", each, actor=actor, now=now)
