"""Taking a batch back: every case as it stood, but for those that somebody changed since."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Conflict, Refusal
from answerable.inbox import operations as inbox
from answerable.inbox.models import Batch
from answerable.journeys.casework import close as closing
from answerable.journeys.casework import hand_off as handing
from answerable.journeys.casework import mark, put_aside
from answerable.journeys.casework.assign import assign
from answerable.journeys.many.actions import about, owner, until
from answerable.routing import queries as owners
from answerable.staff import queries as staff
from answerable.staff.models import Member

Stood = Mapping[str, Any]


class ChangedSince(Conflict):
    """Somebody changed the case after the batch did."""

    code = "changed_since"


def take_back(batch_id: int, *, member: Member, now: datetime) -> int:
    """Put the cases of a batch back as they stood; says how many could not be, for they were changed since. Twice is once."""
    with transaction.atomic():
        batch = inbox.hold_batch(batch_id)
        if batch.undone_at is not None:
            return 0
        inbox.note_undone(batch, actor=staff.actor(member), now=now)
    left = 0
    for case_id, before in batch.done.items():
        try:
            with transaction.atomic():
                _UNDO[batch.action](int(case_id), before, batch, member, now)
        except Refusal:
            left += 1
    return left


def _owner(case_id: int, before: Stood, batch: Batch, member: Member, now: datetime) -> None:
    given = member.pk if batch.action == Batch.Action.TAKE else batch.arguments["member"]
    if owner(case_id).get("member") != given:
        raise ChangedSince(_("Somebody else took the case meanwhile."))
    assign(case_id, department_id=before["department"], member_id=before["member"], member=member, now=now)


def _withdraw(case_id: int, before: Stood, batch: Batch, member: Member, now: datetime) -> None:
    waiting = [each.pk for each in owners.hand_offs(case_id) if each.state == each.State.WAITING]
    if waiting != [before["hand_off"]]:
        raise ChangedSince(_("The others accepted or returned it meanwhile."))
    handing.withdraw(case_id, member=member, now=now)


def _label(case_id: int, before: Stood, batch: Batch, member: Member, now: datetime) -> None:
    put_back = mark.label if before["had"] else mark.unlabel
    put_back(case_id, batch.arguments["label"], member=member, now=now)


def _topic(case_id: int, before: Stood, batch: Batch, member: Member, now: datetime) -> None:
    if about(case_id)["topic"] != batch.arguments["topic"]:
        raise ChangedSince(_("Somebody gave it another topic meanwhile."))
    mark.put_under(case_id, before["topic"], member=member, now=now)


def _sleep(case_id: int, before: Stood, batch: Batch, member: Member, now: datetime) -> None:
    if until(case_id)["until"] != batch.arguments.get("until", ""):
        raise ChangedSince(_("It was woken or put aside again meanwhile."))
    if before["until"]:
        put_aside.snooze(case_id, until=datetime.fromisoformat(before["until"]), member=member, now=now)
    else:
        put_aside.wake(case_id, member=member, now=now)


def _reopen(case_id: int, before: Stood, batch: Batch, member: Member, now: datetime) -> None:
    closing.reopen(case_id, member=member, now=now)


_UNDO: Mapping[str, Callable[[int, Stood, Batch, Member, datetime], None]] = {
    "take": _owner,
    "assign": _owner,
    "hand_off": _withdraw,
    "label": _label,
    "unlabel": _label,
    "topic": _topic,
    "snooze": _sleep,
    "wake": _sleep,
    "close": _reopen,
}
