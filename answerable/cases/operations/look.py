from datetime import datetime

from answerable.cases.models import Look


def look(case_id: int, member_id: int, *, now: datetime) -> None:
    """A member sees the case as it is now. Records nothing: it happens whenever a case is drawn."""
    row = Look(case_id=case_id, member_id=member_id, at=now)
    Look.objects.bulk_create([row], update_conflicts=True, unique_fields=["case", "member_id"], update_fields=["at"])
