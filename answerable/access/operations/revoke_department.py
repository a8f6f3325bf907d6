from datetime import datetime

from django.db import transaction

from answerable.access.models import DepartmentGrant
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def revoke_department(department_id: int, page_id: int, *, actor: Actor, now: datetime) -> None:
    """Take a page away from a department: of its people only those see it who have a grant of their own.

    Records access.revoked_from_department.
    """
    DepartmentGrant.objects.filter(department_id=department_id, page_id=page_id).delete()
    record([Fact("access.revoked_from_department", department_id, page_id=page_id)], actor=actor, now=now)
