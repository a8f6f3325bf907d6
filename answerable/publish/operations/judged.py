from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.journal.record import Actor
from answerable.policy.check import Hit, Outcome, Verdict
from answerable.publish.errors import NeedsApproval, NeedsReason, NotAllowed
from answerable.staff import queries as staff


def refuse_barred(verdict: Verdict | None) -> None:
    """Refuses what policies or guidelines bar, and what nobody judged."""
    if verdict is None or not verdict.is_allowed:
        raise NotAllowed((verdict.why if verdict else "") or _sentence(verdict), verdict)


def refuse_unanswered(verdict: Verdict | None, override: str, page_id: int, *, waits: bool, actor: Actor) -> None:
    """Refuses what guidelines bar and `override` does not answer for.

    A rule that asks for a reason takes it from anybody; one that blocks only from who may approve on the page; one that wants approval
    lets a text out that waits for it.
    """
    if verdict is None:
        raise NotAllowed(_sentence(verdict))
    if verdict.why or (verdict.outcome is Outcome.BLOCKED and not (override.strip() and _may_override(actor, page_id))):
        raise NotAllowed(verdict.why or _sentence(verdict), verdict, page_id)
    if verdict.outcome is Outcome.APPROVAL and not waits:
        raise NeedsApproval(_sentence(verdict), verdict, page_id)
    if verdict.outcome is Outcome.REASON and not override.strip():
        raise NeedsReason(_sentence(verdict), verdict, page_id)


def _may_override(actor: Actor, page_id: int) -> bool:
    member = staff.members_by_id([actor.member_id or 0]).get(actor.member_id or 0)
    return member is not None and scope.of(member).may(Action.APPROVE, page_id)


def _sentence(verdict: Verdict | None) -> str:
    hit = verdict.gravest if verdict else None
    if hit is None or verdict is None:
        return _("The guidelines do not let this text out.")
    said = {"code": hit.code, "sentence": hit.sentence, "department": _department(hit)}
    if verdict.outcome is Outcome.APPROVAL:
        return _("%(code)s needs approval of %(department)s: %(sentence)s Your text is kept.") % said
    if verdict.outcome is Outcome.REASON:
        return _("%(code)s asks for a reason: %(sentence)s Your text is kept.") % said
    return _("%(code)s of %(department)s bars this: %(sentence)s Your text is kept.") % said


def _department(hit: Hit) -> str:
    return staff.department_names().get(hit.approver_id or hit.department_id, "")
