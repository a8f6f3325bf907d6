"""What a person decides about a send that failed, or of which nobody knows whether it left."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels.registry import connector
from answerable.journal.record import Actor, Fact, record
from answerable.publish.errors import NotUndecided
from answerable.publish.models import Outbound

UNDECIDED = (Outbound.State.FAILED, Outbound.State.UNKNOWN)


@transaction.atomic
def send_again(outbound_id: int, *, actor: Actor, now: datetime) -> Outbound:
    """Send it once more, with the same key. What may have left is asked about first, where the network can be asked.

    Refuses what is not failed or undecided. Records reply.sent_again.
    """
    again = {"due_at": now, "attempt_count": 0, "finished_at": None}
    asking = Outbound.objects.filter(pk=outbound_id, state=Outbound.State.UNKNOWN).select_related("page").first()
    if asking is not None and connector(asking.page.network).abilities(asking.page.kind).is_send_confirmable:
        return _decide(outbound_id, "reply.sent_again", actor, now, state=Outbound.State.SENDING, **again)
    return _decide(outbound_id, "reply.sent_again", actor, now, state=Outbound.State.QUEUED, **again)


@transaction.atomic
def withdraw(outbound_id: int, *, actor: Actor, now: datetime) -> Outbound:
    """Let it be. Refuses what is not failed or undecided. Records reply.withdrawn."""
    return _decide(outbound_id, "reply.withdrawn", actor, now, state=Outbound.State.WITHDRAWN, finished_at=now)


def _decide(outbound_id: int, kind: str, actor: Actor, now: datetime, **changes: object) -> Outbound:
    if not Outbound.objects.filter(pk=outbound_id, state__in=UNDECIDED).update(**changes):
        raise NotUndecided(_("This message does not wait for a decision any more. Look at the conversation again."))
    outbound = Outbound.objects.get(pk=outbound_id)
    record([Fact(kind, outbound.pk, outbound.case_id, outbound.page_id)], actor=actor, now=now)
    return outbound
