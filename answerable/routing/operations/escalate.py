from datetime import datetime

from answerable.journal.record import PROGRAM
from answerable.routing.models import HandOff
from answerable.routing.operations.handed import happened


def escalate(now: datetime) -> list[HandOff]:
    """Hand-offs that nobody accepted in time, each said once. Records case.hand_off_late."""
    late = HandOff.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        state=HandOff.State.WAITING, escalated_at=None, accept_by__lte=now, case__is_open=True
    )
    found = list(late.select_related("case__page__brand", "to_department", "from_department").order_by("accept_by")[:100])
    HandOff.objects.filter(pk__in=[each.pk for each in found]).update(escalated_at=now)
    for each in found:
        happened("case.hand_off_late", each, actor=PROGRAM, now=now, department=each.to_department_id)
    return found
