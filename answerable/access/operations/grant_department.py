from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.access.models import DepartmentGrant, Grant
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def grant_department(department_id: int, page_id: int, actions: Iterable[Grant.Action], *, actor: Actor, now: datetime) -> None:
    """Let everybody of a department do these things on a page, whoever joins it too. Records access.granted_to_department."""
    allowed = sorted({Grant.Action.SEE.value, *actions})
    given = {"actions": allowed, "granted_at": now}
    DepartmentGrant.objects.update_or_create(department_id=department_id, page_id=page_id, defaults=given)
    record([Fact("access.granted_to_department", department_id, page_id=page_id, data={"actions": allowed})], actor=actor, now=now)
