"""Asking for a change of many cases."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import jobs
from answerable.core.errors import Refusal
from answerable.inbox import operations as inbox
from answerable.inbox.models import Batch
from answerable.journeys.many.work import work
from answerable.routing.errors import IncompletePacket
from answerable.routing.rules.packet import Packet
from answerable.staff import queries as staff
from answerable.staff.models import Member

AT_ONCE = 30  # so many take less than a second; more go on as a job whose progress is shown
MOST = 2_000


class BadBatch(Refusal):
    """Nothing or too much was chosen, or nothing that can be done."""

    code = "bad_batch"
    status = 422


def begin(action: str, arguments: Mapping[str, Any], case_ids: Sequence[int], *, member: Member, now: datetime) -> Batch:
    """Change these cases, at once where they are few. Refuses none at all, more than `MOST`, and a hand-off
    without what others need to know."""
    if not case_ids or action not in Batch.Action.values:
        raise BadBatch(_("Choose at least one case, and what to do with it."))
    if len(case_ids) > MOST:
        raise BadBatch(_("Up to %(most)d cases can be changed in one go. Narrow the list.") % {"most": MOST})
    if action == Batch.Action.HAND_OFF and Packet(arguments["summary"], arguments["next_step"]).missing:
        raise IncompletePacket
    with transaction.atomic():
        batch = inbox.open_batch(action, arguments, case_ids, actor=staff.actor(member), now=now)
        if len(batch.case_ids) > AT_ONCE:
            jobs.defer("work_batch", once=f"work_batch {batch.pk}", batch_id=batch.pk)
            return batch
    return work(batch.pk)
