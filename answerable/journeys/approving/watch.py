"""Approvals by time: told while there is time, and back with the author where there is none."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.approvals import operations as approvals
from answerable.approvals import queries
from answerable.cases import operations as cases
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.telling import approvals as telling
from answerable.publish import operations as publish
from answerable.publish.errors import NotHeld


def watch_approvals() -> None:
    """Tell of what is pressing or late, and end what the network takes no longer."""
    telling.tell_of_late()
    now = clock.now()
    for approval_id in approvals.closed(now=now):
        _end(approval_id, now)


@transaction.atomic
def _end(approval_id: int, now: datetime) -> None:
    """The text is its author's draft again, with the reason; who decides at this moment was quicker."""
    approval = queries.approval(approval_id)
    if approval is None:
        return
    outbound = approval.outbound
    cases.hold([outbound.case_id])
    try:
        publish.send_back(outbound.pk, _("The network no longer takes this kind of answer. Choose another way."), actor=PROGRAM, now=now)
    except NotHeld:
        return
    approvals.cancel(outbound.pk, actor=PROGRAM, now=now)
    telling.settled(approval, now=now)
    telling.too_late(outbound, now=now)
    keep_lists([outbound.case_id])
