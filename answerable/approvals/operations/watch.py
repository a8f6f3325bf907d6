"""Approvals that nobody gives in time: claimed once each, so that each is told once."""

from datetime import datetime

from django.db.models import QuerySet

from answerable.approvals.models import Approval
from answerable.approvals.operations.begun import happened
from answerable.journal.record import PROGRAM

_BESIDE = ("outbound__case__page__brand", "department")


def warn(before: datetime, *, now: datetime) -> list[Approval]:
    """Those that are needed by then while nobody has answered; each once. Records approval.pressing."""
    return _claim(_waiting().filter(warned_at=None, needed_by__lte=before), "warned_at", "approval.pressing", now)


def escalate(*, now: datetime) -> list[Approval]:
    """Those that nobody gave until they were due; each once. Records approval.late."""
    return _claim(_waiting().filter(escalated_at=None, due_at__lte=now), "escalated_at", "approval.late", now)


def closed(*, now: datetime) -> list[int]:
    """The ids of those that come too late: the network takes their text no longer. Changes nothing."""
    late = Approval.objects.filter(state=Approval.State.WAITING, closes_at__lte=now)
    return list(late.order_by("id").values_list("id", flat=True)[:100])


def _waiting() -> QuerySet[Approval]:
    locked = Approval.objects.select_for_update(skip_locked=True, of=("self",)).select_related(*_BESIDE)
    return locked.filter(state=Approval.State.WAITING)


def _claim(found: QuerySet[Approval], mark: str, kind: str, now: datetime) -> list[Approval]:
    claimed = list(found.order_by("id")[:100])
    Approval.objects.filter(pk__in=[each.pk for each in claimed]).update(**{mark: now})
    for each in claimed:
        happened(kind, each, actor=PROGRAM, now=now)
    return claimed
