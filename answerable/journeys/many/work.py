"""Working through a batch."""

from datetime import datetime

from django.db import transaction

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.inbox import operations as inbox
from answerable.inbox.models import Batch
from answerable.journeys.many.actions import DO
from answerable.journeys.many.after import AFTER
from answerable.staff import queries as staff
from answerable.staff.models import Member


def work(batch_id: int) -> Batch:
    """Change what is left of a batch, a case a transaction; killed in between, it goes on where it was."""
    batch = _step(batch_id)
    while batch.finished_at is None:
        batch = _step(batch_id)
    return batch


@transaction.atomic
def _step(batch_id: int) -> Batch:
    """Change the next case: done or refused, it is written down in the same transaction."""
    batch = inbox.hold_batch(batch_id)
    member = staff.members_by_id([batch.member_id])[batch.member_id]
    case_id = next((each for each in batch.case_ids if str(each) not in batch.done and str(each) not in batch.refused), None)
    if case_id is None:
        if batch.finished_at is None:
            inbox.finish(batch, now=clock.now())
            AFTER.get(batch.action, _nothing)(batch, member, clock.now())
        return batch
    try:
        with transaction.atomic():
            before = DO[batch.action](case_id, batch.arguments, member, clock.now())
    except Refusal as refusal:
        inbox.note_refused(batch, case_id, str(refusal.sentence))
    else:
        inbox.note_done(batch, case_id, before)
    return batch


def _nothing(batch: Batch, member: Member, now: datetime) -> None:
    """Most changes need no word at their end."""
