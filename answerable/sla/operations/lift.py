from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor
from answerable.sla.models import Clock
from answerable.sla.operations.hold import hold
from answerable.sla.operations.update import update


@transaction.atomic
def lift(case_ids: Iterable[int], *, actor: Actor, now: datetime) -> None:
    """Nobody waits here any more, for what they wrote stands in another case: the response clocks end, neither met nor missed.

    Records sla.lifted.
    """
    clocks = [clock for clock in hold(case_ids) if clock.is_response]
    for clock in clocks:
        clock.stopped_at = now
    update([("sla.lifted", clock) for clock in clocks], now=now, actor=actor)


@transaction.atomic
def lower(case_ids: Iterable[int], *, actor: Actor, now: datetime) -> None:
    """Somebody waits here again: a response clock that was lifted runs as if it had never been. Records sla.lowered."""
    busy = {clock.case_id for clock in hold(case_ids) if clock.is_response}
    lifted = Clock.objects.filter(case_id__in=set(case_ids) - busy, stopped_at__isnull=False, is_met=None, instead=None)
    latest = lifted.exclude(kind=Clock.Kind.RESOLUTION).order_by("case_id", "-stopped_at").distinct("case_id").select_related("case")
    clocks = list(latest.select_related("target"))
    for clock in clocks:
        clock.stopped_at = None
    update([("sla.lowered", clock) for clock in clocks], now=now, actor=actor)
