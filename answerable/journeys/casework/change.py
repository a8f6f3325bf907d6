"""Any change of a case that lists show, made by a member: permission, operation, lists and live notice in one transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.db import transaction

from answerable.access import scope
from answerable.cases import operations as cases
from answerable.journal.record import Actor
from answerable.journeys.keep_lists import keep_lists
from answerable.staff import queries as staff
from answerable.staff.models import Member

Result = TypeVar("Result")


@transaction.atomic
def change(case_id: int, action: str, operation: Callable[[Actor, datetime], Result], *, member: Member, now: datetime) -> Result:
    """Run `operation(actor, now)` on a case that `member` may do `action` on; refuses with Invisible or Forbidden otherwise."""
    scope.case(scope.of(member), case_id, action)
    cases.hold([case_id])
    result = operation(staff.actor(member), now)
    keep_lists([case_id], by=member.pk)
    return result
