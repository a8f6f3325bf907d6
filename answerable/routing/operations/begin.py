from datetime import datetime

from answerable.routing.models import Ownership


def begin(case_id: int, *, now: datetime) -> None:
    """Somebody answered in a case, whoever has it: from now on it goes to others with what they need to know. The answer is
    event enough."""
    Ownership.objects.filter(case_id=case_id, begun_at=None).update(begun_at=now)
