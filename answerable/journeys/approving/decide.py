"""Who is asked decides: the text leaves once all have agreed, or goes back to its author."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.approvals import operations as approvals
from answerable.approvals import queries
from answerable.approvals.models import Approval, Decision
from answerable.cases.errors import CaseClosed
from answerable.core import jobs
from answerable.core.errors import Forbidden, Invisible
from answerable.journal.record import Actor
from answerable.journeys.answering.ask_model import ask_model
from answerable.journeys.answering.judge import refusals_on_record, words_of
from answerable.journeys.answering.steps import follow_up
from answerable.journeys.approving import ask
from answerable.journeys.approving.judged import approved, judged
from answerable.journeys.approving.plan import still_wanted
from answerable.journeys.casework.change import change
from answerable.journeys.telling import approvals as telling
from answerable.publish import operations as publish
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from answerable.publish.operations.judged import refuse_barred
from answerable.staff.models import Member

Outcome = Decision.Outcome


@dataclass(frozen=True, slots=True)
class Agreed:
    """What came of it: the approval that was given, and who is asked next, None where the text leaves."""

    approval: Approval
    following: Approval | None


def approve(approval_id: int, text: str | None, *, member: Member, now: datetime) -> Agreed:
    """Agree, in the words that stand there (None) or as the approver changed them. After the last one the text leaves.

    Refuses who was not asked or wrote it, what rules block in these words, a closed case, and what the network takes no longer.
    """
    approval = _visible(approval_id)

    def agree(actor: Actor, now: datetime) -> Agreed:
        if not approval.outbound.case.is_open:
            raise CaseClosed(_("This case is closed. Reopen it, or send the text back."))
        given = approvals.approve(approval_id, _as_written(text, approval.outbound), actor=actor, now=now)
        telling.settled(given, now=now)
        is_edited = given.decision.outcome == Outcome.EDITED
        if is_edited:
            given.outbound.text = given.decision.text_after
            telling.edited(given, by=member, now=now)
        return Agreed(given, _go_on(given.outbound, is_edited, actor, now))

    said = approval.outbound
    ask_model(words_of(said, _as_written(text, said)), said.leg, said.kind, member=member, now=now)
    with refusals_on_record(approval.outbound.key, approval.outbound.case_id, by=member, now=now):
        return change(approval.outbound.case_id, Action.APPROVE, agree, member=member, now=now)


def send_back(approval_id: int, words: str, *, member: Member, now: datetime) -> Approval:
    """Do not agree: the text is its author's draft again, who is told why. Refuses no words, and who was not asked or wrote it."""
    approval = _visible(approval_id)

    def back(actor: Actor, now: datetime) -> Approval:
        returned = approvals.send_back(approval_id, words, actor=actor, now=now)
        publish.send_back(returned.outbound_id, words.strip(), actor=actor, now=now)
        telling.settled(returned, now=now)
        telling.returned(returned.outbound, by=member, now=now)
        return returned

    return change(approval.outbound.case_id, Action.APPROVE, back, member=member, now=now)


def take_back(outbound_id: int, *, member: Member, now: datetime) -> int:
    """Its author takes a text back that waits; it is their draft again. Says in which case."""
    case_id = sent.case_of_outbound(outbound_id)
    if case_id is None:
        raise Invisible(_("There is no such message, or you have no access to its page."))

    def back(actor: Actor, now: datetime) -> int:
        outbound = sent.outbound(outbound_id)
        if outbound.member_id != member.pk:
            raise Forbidden(_("Only its author takes a text back. Who is asked to approve it can send it back."))
        waiting = queries.of_outbounds([outbound_id]).get(outbound_id, [])
        publish.take_back(outbound_id, actor=actor, now=now)
        approvals.cancel(outbound_id, actor=actor, now=now)
        for each in waiting:
            telling.settled(each, now=now)
        return outbound.case_id

    return change(case_id, Action.REPLY, back, member=member, now=now)


def _visible(approval_id: int) -> Approval:
    found = queries.approval(approval_id)
    if found is None:
        raise Invisible(_("There is no such approval, or you have no access to its page."))
    return found


def _as_written(text: str | None, outbound: Outbound) -> str:
    """Browsers end lines in two characters; an approver who changed nothing changed nothing."""
    said = outbound.text if text is None else text.replace("\r\n", "\n").replace("\x00", "").strip()
    return said or outbound.text


def _go_on(outbound: Outbound, is_edited: bool, actor: Actor, now: datetime) -> Approval | None:
    """Whoever is next is asked, and who was not asked yet but has to be in these words; else it leaves."""
    verdict = judged(outbound, now=now)
    refuse_barred(approved(verdict))
    planned = queries.planned(outbound)
    ask.plan([each for each in still_wanted(outbound, verdict) if each.who not in planned], outbound, now=now)
    following = ask.begin(outbound, actor=actor, now=now)
    if following is None:
        publish.release(outbound.pk, outbound.text, approved(verdict), actor=actor, now=now)
        jobs.defer("deliver", once=f"deliver {outbound.pk}", outbound_id=outbound.pk)
        follow_up(outbound, now=now)
    elif is_edited:
        publish.reword(outbound.pk, outbound.text, verdict)
    return following
