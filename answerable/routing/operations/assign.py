from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.routing.models import HandOff, Ownership
from answerable.routing.operations.handed import overtake


@transaction.atomic
def assign(case_id: int, *, department_id: int, member_id: int | None, actor: Actor, now: datetime) -> HandOff | None:
    """Give a case to a department, and to a person of it or to nobody yet; says which hand-off that settles. Records case.assigned."""
    Ownership.objects.filter(case_id=case_id).update(
        department_id=department_id, member_id=member_id, since=now, taken_at=now if member_id else None
    )
    settled = overtake(case_id, actor=actor, now=now)
    data = {"department": department_id, "member": member_id}
    record([Fact("case.assigned", case_id, case_id=case_id, data=data)], actor=actor, now=now)
    return settled
