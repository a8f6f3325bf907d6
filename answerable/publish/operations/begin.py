from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from django.db import transaction

from answerable.channels.models import Page
from answerable.core.settings import get_settings
from answerable.publish.models import Attempt, Errand, Intervention, Outbound
from answerable.publish.queries.states import UNDER_WAY

Done = TypeVar("Done", bound=Errand)


@dataclass(frozen=True, slots=True)
class Ready(Generic[Done]):
    """An errand that this process holds until its lease ends. `may_have_left`: an earlier try did not come back, so ask first."""

    errand: Done
    attempt_id: int
    may_have_left: bool
    first_tried_at: datetime


@transaction.atomic
def begin(outbound_id: int, *, now: datetime) -> Ready[Outbound] | None:
    """Take hold of a send, if it is due, its page is not paused and nothing before it in its leg is under way; None otherwise.

    It is marked as being sent, with an attempt, before the network is called: a crash leaves that trace, and after the lease
    somebody else asks the network what became of it.
    """
    held = Outbound.objects.select_for_update(skip_locked=True, of=("self",)).select_related("page", "leg__identity")
    outbound = held.filter(pk=outbound_id).first()
    if outbound is None or not _is_due(outbound, now):
        return None
    if Outbound.objects.filter(leg_id=outbound.leg_id, pk__lt=outbound.pk, state__in=UNDER_WAY).exists():
        return None
    return _take(outbound, now)


@transaction.atomic
def begin_intervention(intervention_id: int, *, now: datetime) -> Ready[Intervention] | None:
    """The same for an intervention, of which nothing before it may be under way to the same target."""
    held = Intervention.objects.select_for_update(skip_locked=True, of=("self",)).select_related("page", "message")
    wanted = held.filter(pk=intervention_id).first()
    if wanted is None or not _is_due(wanted, now):
        return None
    before = Intervention.objects.filter(page_id=wanted.page_id, target=wanted.target, pk__lt=wanted.pk, state__in=UNDER_WAY)
    return None if before.exists() else _take(wanted, now)


def _is_due(errand: Errand, now: datetime) -> bool:
    return errand.state in UNDER_WAY and errand.due_at <= now and errand.page.state == Page.State.ACTIVE


def _take(errand: Done, now: datetime) -> Ready[Done]:
    may_have_left = errand.state == Errand.State.SENDING
    errand.state = Errand.State.SENDING
    errand.due_at = lease_end(now)
    errand.attempt_count += 1
    errand.save(update_fields=["state", "due_at", "attempt_count"])
    of_it = {str(errand._meta.model_name): errand}
    attempt = Attempt.objects.create(**of_it, started_at=now)
    first = Attempt.objects.filter(**of_it).order_by("id").values_list("started_at", flat=True).first()
    return Ready(errand, attempt.pk, may_have_left, first or now)


def lease_end(now: datetime) -> datetime:
    """Until when a sender that begins now is left alone."""
    return now + timedelta(seconds=get_settings().send_lease_seconds)
