"""Any change of a case that lists show, made by a member: permission, operation, lists and live notice in one transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.db import transaction

from answerable.access import scope
from answerable.core import live
from answerable.inbox import operations as inbox
from answerable.journal.record import Actor
from answerable.reports import operations as reports
from answerable.staff import queries as staff
from answerable.staff.models import Member

Result = TypeVar("Result")


@transaction.atomic
def change(case_id: int, action: str, operation: Callable[[Actor, datetime], Result], *, member: Member, now: datetime) -> Result:
    """Run `operation(actor, now)` on a case that `member` may do `action` on; refuses with Invisible or Forbidden otherwise.

    Nothing is refreshed after commit: a kill between the two would leave the list wrong for ever.
    """
    case = scope.case(scope.of(member), case_id, action)
    result = operation(staff.actor(member), now)
    reports.refresh([case_id])
    inbox.refresh([case_id])
    live.announce([(case.page_id, case_id)], by=member.pk)
    return result
