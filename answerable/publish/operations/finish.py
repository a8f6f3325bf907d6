"""How an attempt ended. Each of these closes the attempt and moves its send on."""

from datetime import datetime

from answerable.channels.contract import NetworkError, Receipt
from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.publish.models import Attempt, Outbound
from answerable.publish.operations.begin import Ready
from answerable.publish.rules.next_try import pause_before


def confirm(ready: Ready, receipt: Receipt, *, now: datetime) -> None:
    """The network has it. Records reply.sent."""
    _move(ready, Outbound.State.SENT, "sent", "", now, external_id=receipt.external_id, finished_at=now)
    _record("reply.sent", ready.outbound, now)


def fail(ready: Ready, words: str, *, now: datetime) -> None:
    """The network refuses it for good; the text stays with its author. Records reply.failed."""
    _move(ready, Outbound.State.FAILED, "failed", words, now, finished_at=now)
    _record("reply.failed", ready.outbound, now)


def set_aside(ready: Ready, words: str, *, now: datetime) -> None:
    """Nobody can tell whether it left, so a person decides. Records reply.undecided."""
    _move(ready, Outbound.State.UNKNOWN, "unknown", words, now, finished_at=now)
    _record("reply.undecided", ready.outbound, now)


def retry(ready: Ready, error: NetworkError, *, may_have_left: bool, now: datetime) -> datetime:
    """Try later; says when. `may_have_left` keeps it marked as being sent, so that the next try asks before it sends."""
    due_at = now + pause_before(ready.outbound.attempt_count, error.retry_after)
    state = Outbound.State.SENDING if may_have_left else Outbound.State.QUEUED
    _move(ready, state, error.trouble, error.words, now, due_at=due_at)
    return due_at


def _move(ready: Ready, state: Outbound.State, outcome: str, words: str, now: datetime, **changes: object) -> None:
    Attempt.objects.filter(pk=ready.attempt_id).update(finished_at=now, outcome=outcome, words=words[:300])
    Outbound.objects.filter(pk=ready.outbound.pk).update(state=state, words=words[:300], **changes)


def _record(kind: str, outbound: Outbound, now: datetime, actor: Actor = PROGRAM) -> None:
    data = {"attempts": outbound.attempt_count}
    record([Fact(kind, outbound.pk, outbound.case_id, outbound.page_id, data)], actor=actor, now=now)
