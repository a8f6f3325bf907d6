"""How an attempt ended. Each of these closes the attempt and moves its send on.

Who was slower than their lease may find that another took over: then only the network's word that it has the message counts.
"""

from datetime import datetime

from django.db.models import QuerySet

from answerable.channels.contract import NetworkError, Receipt
from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.publish.models import Attempt, Outbound
from answerable.publish.operations.begin import Ready, lease_end
from answerable.publish.rules.next_try import pause_before


def confirm(ready: Ready, receipt: Receipt, *, now: datetime) -> None:
    """The network has it. Records reply.sent."""
    _close(ready, "sent", "", now)
    unsent = Outbound.objects.filter(pk=ready.outbound.pk).exclude(state=Outbound.State.SENT)
    if unsent.update(state=Outbound.State.SENT, words="", external_id=receipt.external_id, finished_at=now):
        _record("reply.sent", ready.outbound, now)


def fail(ready: Ready, words: str, *, now: datetime) -> bool:
    """The network refuses it for good; the text stays with its author. False if another took over. Records reply.failed."""
    is_ours = _move(ready, Outbound.State.FAILED, "failed", words, now, finished_at=now)
    if is_ours:
        _record("reply.failed", ready.outbound, now)
    return is_ours


def set_aside(ready: Ready, words: str, *, now: datetime) -> bool:
    """Nobody can tell whether it left, so a person decides. False if another took over. Records reply.undecided."""
    is_ours = _move(ready, Outbound.State.UNKNOWN, "unknown", words, now, finished_at=now)
    if is_ours:
        _record("reply.undecided", ready.outbound, now)
    return is_ours


def retry(ready: Ready, error: NetworkError, *, may_have_left: bool, now: datetime) -> datetime:
    """Try later; says when. `may_have_left` keeps it marked as being sent, so that the next try asks before it sends."""
    due_at = now + pause_before(ready.outbound.attempt_count, error.retry_after)
    state = Outbound.State.SENDING if may_have_left else Outbound.State.QUEUED
    _move(ready, state, error.trouble, error.words, now, due_at=due_at)
    return due_at


def extend(ready: Ready, *, now: datetime) -> bool:
    """Hold a send for another lease, right before it is said; False where another took over, who will say it."""
    until = lease_end(now)
    is_ours = bool(_held(ready).update(due_at=until))
    ready.outbound.due_at = until
    return is_ours


def _move(ready: Ready, state: Outbound.State, outcome: str, words: str, now: datetime, **changes: object) -> bool:
    _close(ready, outcome, words, now)
    return bool(_held(ready).update(state=state, words=words[:300], **changes))


def _close(ready: Ready, outcome: str, words: str, now: datetime) -> None:
    Attempt.objects.filter(pk=ready.attempt_id).update(finished_at=now, outcome=outcome, words=words[:300])


def _held(ready: Ready) -> QuerySet[Outbound]:
    """The send, while its lease is the one that this process was given."""
    return Outbound.objects.filter(pk=ready.outbound.pk, state=Outbound.State.SENDING, due_at=ready.outbound.due_at)


def _record(kind: str, outbound: Outbound, now: datetime, actor: Actor = PROGRAM) -> None:
    data = {"attempts": outbound.attempt_count}
    record([Fact(kind, outbound.pk, outbound.case_id, outbound.page_id, data)], actor=actor, now=now)
