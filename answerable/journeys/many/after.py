"""What follows once a batch is done: one word of many cases, not one of each."""

from collections.abc import Callable, Mapping
from datetime import datetime

from answerable.inbox.models import Batch
from answerable.journeys.casework import hand_off as handing
from answerable.journeys.telling import hand_offs as telling
from answerable.routing import queries as routing
from answerable.staff.models import Member


def _handed(batch: Batch, member: Member, now: datetime) -> None:
    """Those who may accept what still waits of it; of a single case as of any."""
    made = [
        each for each in routing.hand_offs_by_id(before["hand_off"] for before in batch.done.values()) if each.state == each.State.WAITING
    ]
    if not made:
        return
    first = made[0]
    pages = {each.page_id for each in made}
    told = {one.pk: one for page_id in pages for one in handing.receivers(page_id, first.to_department_id, first.to_member_id)}
    if len(made) == 1:
        telling.handed(first, told.values(), by=member, now=now)
    else:
        telling.handed_many(made, [each for each in told.values() if each.pk != member.pk], by=member, now=now)


AFTER: Mapping[str, Callable[[Batch, Member, datetime], None]] = {"hand_off": _handed}
