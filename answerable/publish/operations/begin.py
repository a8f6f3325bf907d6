from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.publish.models import Attempt, Outbound
from answerable.publish.queries import UNDER_WAY


@dataclass(frozen=True, slots=True)
class Ready:
    """A send that this process holds until its lease ends. `may_have_left`: an earlier try did not come back, so ask first."""

    outbound: Outbound
    attempt_id: int
    may_have_left: bool
    first_tried_at: datetime


@transaction.atomic
def begin(outbound_id: int, *, now: datetime) -> Ready | None:
    """Take hold of a send, if it is due, its page is not paused and nothing before it in its leg is under way; None otherwise.

    It is marked as being sent, with an attempt, before the network is called: a crash leaves that trace, and after the lease
    somebody else asks the network what became of it.
    """
    outbound = (
        Outbound.objects.select_for_update(skip_locked=True, of=("self",)).select_related("page", "leg").filter(pk=outbound_id).first()
    )
    if outbound is None or outbound.state not in UNDER_WAY or outbound.due_at > now or outbound.page.state != Page.State.ACTIVE:
        return None
    if Outbound.objects.filter(leg_id=outbound.leg_id, pk__lt=outbound.pk, state__in=UNDER_WAY).exists():
        return None
    may_have_left = outbound.state == Outbound.State.SENDING
    outbound.state = Outbound.State.SENDING
    outbound.due_at = lease_end(now)
    outbound.attempt_count += 1
    outbound.save(update_fields=["state", "due_at", "attempt_count"])
    attempt = Attempt.objects.create(outbound=outbound, started_at=now)
    first = Attempt.objects.filter(outbound=outbound).order_by("id").values_list("started_at", flat=True).first()
    return Ready(outbound, attempt.pk, may_have_left, first or now)


def lease_end(now: datetime) -> datetime:
    """Until when a sender that begins now is left alone."""
    return now + timedelta(seconds=get_settings().send_lease_seconds)
