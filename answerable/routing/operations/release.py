from datetime import datetime

from answerable.journal.record import Actor, Fact, record
from answerable.routing.models import Ownership


def release(case_id: int, *, actor: Actor, now: datetime) -> None:
    """Put a case back into its department's queue. Records case.released."""
    if Ownership.objects.filter(case_id=case_id, member_id__isnull=False).update(member_id=None, taken_at=None):
        record([Fact("case.released", case_id, case_id=case_id)], actor=actor, now=now)
