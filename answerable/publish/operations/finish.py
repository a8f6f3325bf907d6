"""How an attempt ended. Each of these closes the attempt and moves what was tried on.

Who was slower than their lease may find that another took over: then only the network's word that it has happened counts.
"""

from datetime import datetime

from django.db.models import QuerySet

from answerable.channels.contract import NetworkError, Receipt
from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.publish.models import Attempt, Errand, Intervention, Outbound
from answerable.publish.operations.begin import Done, Ready, lease_end
from answerable.publish.rules.acts import Act
from answerable.publish.rules.next_try import pause_before

PAST = {
    Act.LIKE: "liked",
    Act.UNLIKE: "unliked",
    Act.HIDE: "hidden",
    Act.UNHIDE: "unhidden",
    Act.DELETE: "deleted",
    Act.BLOCK: "blocked",
    Act.UNBLOCK: "unblocked",
    Act.EDIT: "edited",
    Act.WITHDRAW: "withdrawn",
}


def confirm(ready: Ready[Outbound], receipt: Receipt, *, now: datetime) -> None:
    """The network has it. Records reply.sent."""
    if _arrived(ready, now, external_id=receipt.external_id):
        _record("reply.sent", ready.errand, now)


def confirm_intervention(ready: Ready[Intervention], *, now: datetime) -> bool:
    """It is as it was wanted; False if that was known. Records moderation.hidden and the like, by who wanted it."""
    wanted = ready.errand
    is_news = _arrived(ready, now)
    if is_news:
        _record(f"moderation.{PAST[Act(wanted.act)]}", wanted, now, Actor(wanted.member_id, wanted.department_id))
    return is_news


def fail(ready: Ready[Done], words: str, *, now: datetime) -> bool:
    """The network refuses it for good; a text stays with its author. False if another took over. Records reply.failed."""
    is_ours = _move(ready, Errand.State.FAILED, "failed", words, now, finished_at=now)
    if is_ours:
        _record(f"{ready.errand.word}.failed", ready.errand, now)
    return is_ours


def set_aside(ready: Ready[Done], words: str, *, now: datetime) -> bool:
    """Nobody can tell whether it left, so a person decides. False if another took over. Records reply.undecided."""
    is_ours = _move(ready, Errand.State.UNKNOWN, "unknown", words, now, finished_at=now)
    if is_ours:
        _record(f"{ready.errand.word}.undecided", ready.errand, now)
    return is_ours


def retry(ready: Ready[Done], error: NetworkError, *, may_have_left: bool, now: datetime) -> datetime:
    """Try later; says when. `may_have_left` keeps it marked as being sent, so that the next try asks before it sends."""
    due_at = now + pause_before(ready.errand.attempt_count, error.retry_after)
    state = Errand.State.SENDING if may_have_left else Errand.State.QUEUED
    _move(ready, state, error.trouble, error.words, now, due_at=due_at)
    return due_at


def extend(ready: Ready[Done], *, now: datetime) -> bool:
    """Hold it for another lease, right before it is done; False where another took over, who will do it."""
    until = lease_end(now)
    is_ours = bool(_held(ready).update(due_at=until))
    ready.errand.due_at = until
    return is_ours


def _arrived(ready: Ready[Done], now: datetime, **changes: object) -> bool:
    _close(ready, "sent", "", now)
    open_still = _rows(ready).exclude(state=Errand.State.SENT)
    return bool(open_still.update(state=Errand.State.SENT, words="", finished_at=now, **changes))


def _move(ready: Ready[Done], state: Errand.State, outcome: str, words: str, now: datetime, **changes: object) -> bool:
    _close(ready, outcome, words, now)
    return bool(_held(ready).update(state=state, words=words[:300], **changes))


def _close(ready: Ready[Done], outcome: str, words: str, now: datetime) -> None:
    Attempt.objects.filter(pk=ready.attempt_id).update(finished_at=now, outcome=outcome, words=words[:300])


def _rows(ready: Ready[Done]) -> QuerySet[Done]:
    return type(ready.errand)._default_manager.filter(pk=ready.errand.pk)


def _held(ready: Ready[Done]) -> QuerySet[Done]:
    """The errand, while its lease is the one that this process was given."""
    return _rows(ready).filter(state=Errand.State.SENDING, due_at=ready.errand.due_at)


def _record(kind: str, errand: Errand, now: datetime, actor: Actor = PROGRAM) -> None:
    data: dict[str, object] = {"attempts": errand.attempt_count}
    if isinstance(errand, Intervention):
        data |= {"act": errand.act, "message": errand.message_id}
    record([Fact(kind, errand.pk, errand.case_id, errand.page_id, data)], actor=actor, now=now)
