"""What waits in a department's queue for somebody to take it, and how much each has already."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q

from answerable.access.queries import restricted
from answerable.inbox.models import Row
from answerable.routing.models import HandOff


@dataclass(frozen=True, slots=True)
class Queue:
    """A department's queue as those see it who may answer on these pages; what is written in `foreign` languages only once it is late."""

    department_id: int
    page_ids: Collection[int]
    foreign: Collection[str] = ()


def queue(wanted: Queue, *, now: datetime, most: int, with_handed: bool = True) -> list[Row]:
    """Cases that nobody has and that are not put aside, the soonest due first. Those that wait to be accepted only `with_handed`."""
    rows = Row.objects.filter(
        page_id__in=list(wanted.page_ids), department_id=wanted.department_id, is_open=True, snoozed_until=None, member_id=None
    )
    rows = rows.exclude(case_id__in=restricted())  # a PR matter goes to nobody by itself
    if wanted.foreign:
        rows = rows.filter(~Q(language__in=list(wanted.foreign)) | Q(due_at__lte=now))
    if not with_handed:
        rows = rows.exclude(Exists(HandOff.objects.filter(case_id=OuterRef("case_id"), state=HandOff.State.WAITING)))
    return list(rows.only("case_id", "page_id", "language", "due_at", "topic_id").order_by("sort_at", "case_id")[:most])


def loads(member_ids: Iterable[int]) -> dict[int, int]:
    """How many open cases each of these members has that are not put aside; who has none is left out."""
    theirs = Row.objects.filter(member_id__in=list(member_ids), is_open=True, snoozed_until=None)
    counted = theirs.values_list("member_id").annotate(count=Count("case_id"))
    return {member_id: count for member_id, count in counted if member_id is not None}
