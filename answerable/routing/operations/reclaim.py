from collections.abc import Iterable
from datetime import datetime

from answerable.journal.record import PROGRAM, Fact, record
from answerable.routing.models import Ownership
from answerable.staff.models import Member


def reclaim(case_ids: Iterable[int], *, now: datetime) -> None:
    """Put cases that opened again back into their department's queue where whoever had them has left since. Records case.released."""
    left = Member.objects.filter(is_active=False).values("pk")
    theirs = Ownership.objects.filter(case_id__in=list(case_ids), member_id__in=left)
    found = list(theirs.values_list("case_id", flat=True))
    if found:
        Ownership.objects.filter(case_id__in=found).update(member_id=None, taken_at=None)
        record([Fact("case.released", case_id, case_id=case_id) for case_id in found], actor=PROGRAM, now=now)
