"""An answer that was written with macros: sent, counted, and followed by what its author left standing of their steps."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from answerable.approvals import operations as approvals
from answerable.journeys.answering.ask_model import ask_of
from answerable.journeys.answering.count_macros import count_macros
from answerable.journeys.answering.judge import refusals_on_record
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.answering.steps import do_steps, needs_sending, steps_of
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from answerable.staff import queries as staff
from answerable.staff.models import Member


def reply_with_macro(answer: Answer, wording_ids: Iterable[int], left: Iterable[str], *, member: Member, now: datetime) -> Outbound:
    """Queue the answer and do the steps that were `left` standing; a step that is refused lets nothing out. Posted twice, it is one.

    Where the answer waits for approval, so do the steps that say that it was sent: closing, putting aside, handing over.
    """
    ask_of(answer, member=member, now=now)
    with refusals_on_record(answer.key, answer.case_id, by=member, now=now):
        return _reply(answer, wording_ids, left, member, now)


@transaction.atomic
def _reply(answer: Answer, wording_ids: Iterable[int], left: Iterable[str], member: Member, now: datetime) -> Outbound:
    if sent.said_before(answer.key, answer.case_id, member.pk) is not None:
        return reply(answer, member=member, now=now)
    outbound = reply(answer, member=member, now=now)
    used = count_macros(wording_ids, answer.case_id, actor=staff.actor(member), now=now)
    wanted = set(left)
    standing = {key: each for each in used for key in steps_of(each) if key in wanted}
    put_off = [key for key in standing if needs_sending(key)] if outbound.state == Outbound.State.HELD else []
    do_steps([key for key in standing if key not in put_off], standing, outbound, member=member, now=now)
    if put_off:
        approvals.put_off(outbound, [each.pk for each in used], put_off)
    return outbound
