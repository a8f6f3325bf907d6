"""An answer that was written with macros: sent, counted, and followed by what its author left standing of their steps."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction

from answerable.cases.rules.ending import Outcome
from answerable.journeys.answering.count_macros import count_macros
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework import mark, put_aside
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.close import Ending, close
from answerable.macros.models import Wording
from answerable.macros.rules.steps import parsed, steps
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from answerable.staff import queries as staff
from answerable.staff.models import Member


@transaction.atomic
def reply_with_macro(answer: Answer, wording_ids: Iterable[int], left: Iterable[str], *, member: Member, now: datetime) -> Outbound:
    """Queue the answer and do the steps that were `left` standing; a step that is refused lets nothing out. Posted twice, it is one."""
    if sent.said_before(answer.key, answer.case_id, member.pk) is not None:
        return reply(answer, member=member, now=now)
    outbound = reply(answer, member=member, now=now)
    used = count_macros(wording_ids, answer.case_id, actor=staff.actor(member), now=now)
    standing, wanted = dict.fromkeys(key for each in used for key in steps_of(each)), set(left)
    for key in sorted(standing, key=lambda key: key == "close"):
        if key in wanted:
            _do(key, answer.case_id, member, now)
    return outbound


def steps_of(wording: Wording) -> list[str]:
    """The steps of a wording, as keys."""
    return steps(label_ids=wording.label_ids, department_id=wording.department_id, snooze_hours=wording.snooze_hours, closes=wording.closes)


def _do(key: str, case_id: int, member: Member, now: datetime) -> None:
    what, number = parsed(key)
    if what == "label":
        mark.label(case_id, number, member=member, now=now)
    elif what == "assign":
        assign(case_id, department_id=number, member_id=None, member=member, now=now)
    elif what == "snooze":
        put_aside.snooze(case_id, until=now + timedelta(hours=number), member=member, now=now)
    elif what == "close":
        close(case_id, Ending(Outcome.SOLVED), member=member, now=now)
