"""A text waits: its steps are planned, and who is first is asked."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.approvals import operations as approvals
from answerable.approvals import queries
from answerable.approvals.errors import NobodyToAsk
from answerable.approvals.models import Approval
from answerable.approvals.rules.plan import Wanted
from answerable.channels.contract import Way
from answerable.journal.record import Actor
from answerable.journeys.approving.plan import approvers
from answerable.journeys.telling import approvals as telling
from answerable.publish.models import Outbound
from answerable.publish.queries import ways
from answerable.sla import queries as sla
from answerable.sla.rules.business_time import due
from answerable.staff import queries as staff


def ask(outbound: Outbound, wanted: Sequence[Wanted], *, actor: Actor, now: datetime) -> None:
    """Ask these to agree to what is held, one after the other. Refuses a step that nobody but the author could answer."""
    plan(wanted, outbound, now=now)
    begin(outbound, actor=actor, now=now)


def plan(wanted: Sequence[Wanted], outbound: Outbound, *, now: datetime) -> None:
    """Put these steps behind those that are planned; refuses one that nobody could answer but whose words they are."""
    if wanted:
        _refuse_unanswerable(wanted, outbound)
        approvals.ask(outbound, wanted, _until(outbound, now))


def begin(outbound: Outbound, *, actor: Actor, now: datetime) -> Approval | None:
    """Ask whose turn it is, and tell them; None where all have agreed."""
    turn = approvals.begin_next(outbound.pk, lambda each: _due(each, now), actor=actor, now=now)
    if turn is not None:
        access.admit(outbound.case_id, department_ids=_seeing(turn), member_ids=[turn.member_id, turn.deputy_id], actor=actor, now=now)
        step = Wanted(turn.department_id, turn.member_id)
        able = approvers(step, turn.page_id, besides=queries.writers(outbound))
        telling.asked(turn, able, now=now)
    return turn


def _seeing(turn: Approval) -> list[int]:
    return [turn.department_id] if turn.member_id is None else []


def _refuse_unanswerable(wanted: Sequence[Wanted], outbound: Outbound) -> None:
    for step in wanted:
        if not approvers(step, outbound.page_id, besides=queries.writers(outbound)):
            name = {each.pk: each.name for each in staff.departments(with_retired=True)}[step.department_id]
            sentence = _("%(department)s has to approve this, and nobody there can but who wrote it. Ask an owner for somebody who may.")
            raise NobodyToAsk(sentence % {"department": name})


def _due(approval: Approval, now: datetime) -> datetime:
    """Until when one is to answer, by the hours of their department where those count."""
    hours = sla.hours_of([approval.department_id]).get(approval.department_id) if approval.in_business_hours else None
    return due(now, approval.minutes * 60.0, hours) if hours else now + timedelta(minutes=approval.minutes)


def _until(outbound: Outbound, now: datetime) -> approvals.Until:
    window = next((each for each in ways.windows(outbound.leg, now=now) if each.way == Way(outbound.kind)), None)
    closes_at = window.ends_at if window else None
    clocks = [each.due_at for each in sla.running([outbound.case_id]) if each.is_response and each.due_at and each.due_at > now]
    return approvals.Until(min([*clocks, *filter(None, [closes_at])], default=None), closes_at)
