"""Files to what a member writes: kept outside of any transaction, for a store may take its time; then put to their draft."""

from datetime import datetime
from typing import BinaryIO

from django.db import transaction

from answerable.access import scope
from answerable.core.errors import Refusal
from answerable.files import operations as files
from answerable.publish import operations as publish
from answerable.publish.models import Enclosure
from answerable.staff import queries as staff
from answerable.staff.models import Member


def put_in(case_id: int, content: BinaryIO, *, name: str, told: str, member: Member, now: datetime) -> Enclosure:
    """Put a file to a member's draft in a case. Refuses without the right to reply, what is not kept, and too many."""
    scope.case(scope.of(member), case_id, scope.Action.REPLY)
    actor = staff.actor(member)
    file = files.keep(content, name=name, told=told, actor=actor, now=now)
    try:
        with transaction.atomic():
            return publish.put_in(case_id, file, actor=actor, now=now)
    except Refusal:
        files.remove([file.pk], actor=actor, now=now)
        raise


def describe(enclosure: Enclosure, alt: str, *, member: Member) -> None:
    """Say what it shows."""
    scope.case(scope.of(member), enclosure.case_id, scope.Action.REPLY)
    publish.describe(enclosure, alt)


@transaction.atomic
def take_out(enclosure: Enclosure, *, member: Member, now: datetime) -> None:
    """Take it out again."""
    scope.case(scope.of(member), enclosure.case_id, scope.Action.REPLY)
    publish.take_out(enclosure, actor=staff.actor(member), now=now)
