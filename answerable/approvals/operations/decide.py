"""What who is asked decides. Nobody decides on their own words, and nobody who was not asked."""

from datetime import datetime

from answerable.approvals import queries
from answerable.approvals.errors import NoReason, NotAsked, OwnText
from answerable.approvals.models import Approval, Decision
from answerable.approvals.operations.begun import happened, waiting
from answerable.approvals.operations.cancel import cancel
from answerable.journal.record import Actor

Outcome = Decision.Outcome


def approve(approval_id: int, text: str, *, actor: Actor, now: datetime) -> Approval:
    """Agree to what is held, in these words: those that stand there, or as the approver changed them. The caller holds the case.

    Refuses whoever was not asked, wrote it, or changed it before, and what was settled. Records approval.approved or approval.edited.
    """
    approval = _mine(approval_id, actor)
    is_edited = text != approval.outbound.text
    _decide(approval, Outcome.EDITED if is_edited else Outcome.APPROVED, text, "", actor, now)
    approval.state = Approval.State.APPROVED
    approval.save(update_fields=["state"])
    happened("approval.edited" if is_edited else "approval.approved", approval, actor=actor, now=now)
    return approval


def send_back(approval_id: int, words: str, *, actor: Actor, now: datetime) -> Approval:
    """Do not agree, and say what is to be different; nobody after is asked. The caller holds the case. Records approval.returned.

    Refuses whoever was not asked or wrote it, no words, and what was settled.
    """
    if not words.strip():
        raise NoReason
    approval = _mine(approval_id, actor)
    _decide(approval, Outcome.RETURNED, approval.outbound.text, words.strip()[:300], actor, now)
    approval.state = Approval.State.RETURNED
    approval.save(update_fields=["state"])
    happened("approval.returned", approval, actor=actor, now=now)
    cancel(approval.outbound_id, actor=actor, now=now)
    return approval


def _mine(approval_id: int, actor: Actor) -> Approval:
    approval = waiting(approval_id)
    member_id, department_id = actor.person()
    if member_id in queries.writers(approval.outbound):
        raise OwnText
    if not queries.is_asked(approval, member_id, department_id):
        raise NotAsked
    return approval


def _decide(approval: Approval, outcome: Outcome, text: str, words: str, actor: Actor, now: datetime) -> None:
    member_id, department_id = actor.person()
    Decision.objects.create(
        approval=approval,
        member_id=member_id,
        department_id=department_id,
        at=now,
        outcome=outcome,
        text_before=approval.outbound.text,
        text_after=text,
        words=words,
    )
