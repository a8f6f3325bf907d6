"""An answer that was written with macros: sent, counted, and followed by what its author left standing of their steps."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.cases.rules.ending import Outcome
from answerable.core.errors import Refusal
from answerable.journeys.answering.count_macros import count_macros
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework import mark, put_aside
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.casework.hand_off import hand_off
from answerable.macros.models import Wording
from answerable.macros.rules.steps import parsed, steps
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from answerable.routing import queries as owners
from answerable.routing.rules.packet import Packet
from answerable.staff import queries as staff
from answerable.staff.models import Member

LONGEST_SUMMARY = 2000  # characters, as in the form


class NoNextStep(Refusal):
    """A macro gives a case to others without saying what they are to do."""

    code = "no_next_step"
    status = 422


@transaction.atomic
def reply_with_macro(answer: Answer, wording_ids: Iterable[int], left: Iterable[str], *, member: Member, now: datetime) -> Outbound:
    """Queue the answer and do the steps that were `left` standing; a step that is refused lets nothing out. Posted twice, it is one."""
    if sent.said_before(answer.key, answer.case_id, member.pk) is not None:
        return reply(answer, member=member, now=now)
    outbound = reply(answer, member=member, now=now)
    used = count_macros(wording_ids, answer.case_id, actor=staff.actor(member), now=now)
    standing, wanted = {key: each for each in used for key in steps_of(each)}, set(left)
    for key in sorted(standing, key=lambda key: key == "close"):
        if key.startswith("assign:") and key in wanted:
            _pass_on(answer, standing[key], member, now)
        elif key in wanted:
            _do(key, answer.case_id, member, now)
    return outbound


def steps_of(wording: Wording) -> list[str]:
    """The steps of a wording, as keys."""
    return steps(label_ids=wording.label_ids, department_id=wording.department_id, snooze_hours=wording.snooze_hours, closes=wording.closes)


def _do(key: str, case_id: int, member: Member, now: datetime) -> None:
    what, number = parsed(key)
    if what == "label":
        mark.label(case_id, number, member=member, now=now)
    elif what == "snooze":
        put_aside.snooze(case_id, until=now + timedelta(hours=number), member=member, now=now)
    elif what == "close":
        close(case_id, Ending(Outcome.SOLVED), member=member, now=now)


def _pass_on(answer: Answer, wording: Wording, member: Member, now: datetime) -> None:
    """The case goes to a department: put into its queue where it has the case, else handed over with the answer and what is to be done."""
    department, owned = wording.department, owners.ownership(answer.case_id)
    if department is None:
        return
    if owned is not None and owned.department_id == department.pk:
        assign(answer.case_id, department_id=department.pk, member_id=None, member=member, now=now)
        return
    if not wording.next_step.strip():
        said = {"macro": wording.macro.name, "department": department.name}
        raise NoNextStep(_("“%(macro)s” does not say what %(department)s is to do. Leave that step out, and hand the case over.") % said)
    summary = _("%(macro)s. We answered: %(text)s") % {"macro": wording.macro.name, "text": answer.text}
    packet = Packet(summary[:LONGEST_SUMMARY], wording.next_step)
    hand_off(answer.case_id, packet, department_id=department.pk, to_member_id=None, member=member, now=now)
