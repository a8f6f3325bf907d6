"""What is done after a reply that was written with macros: at once, or when it was approved."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.approvals import queries as approvals
from answerable.cases.rules.ending import Outcome
from answerable.core.errors import Refusal
from answerable.journeys.casework import mark, put_aside
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.casework.hand_off import hand_off
from answerable.journeys.telling import approvals as telling
from answerable.macros import queries as macros
from answerable.macros.models import Wording
from answerable.macros.rules.steps import parsed, steps
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


def steps_of(wording: Wording) -> list[str]:
    """The steps of a wording, as keys."""
    return steps(label_ids=wording.label_ids, department_id=wording.department_id, snooze_hours=wording.snooze_hours, closes=wording.closes)


def needs_sending(key: str) -> bool:
    """Whether a step says that the reply was sent: a label says what the case is about, whatever becomes of the reply."""
    return parsed(key)[0] != "label"


def do_steps(keys: Iterable[str], standing: Mapping[str, Wording], said: Outbound, *, member: Member, now: datetime) -> None:
    """Do these steps of the wordings that they stand in, closing last."""
    for key in sorted(keys, key=lambda key: key == "close"):
        if key.startswith("assign:"):
            _pass_on(said, standing[key], member, now)
        else:
            _do(key, said.case_id, member, now)


def follow_up(said: Outbound, *, now: datetime) -> None:
    """Do what was put off until a reply left, in the name of its author, who is told what could not be done any more."""
    following, author = approvals.following(said.pk), staff.members_by_id([said.member_id]).get(said.member_id)
    if following is None or author is None:
        return
    wordings = [each for each in map(macros.wording, following.wording_ids) if each is not None]
    standing = {key: each for each in wordings for key in steps_of(each)}
    try:
        with transaction.atomic():
            do_steps([key for key in following.steps if key in standing], standing, said, member=author, now=now)
    except Refusal as refusal:
        telling.not_followed(said, str(refusal), now=now)


def _do(key: str, case_id: int, member: Member, now: datetime) -> None:
    what, number = parsed(key)
    if what == "label":
        mark.label(case_id, number, member=member, now=now)
    elif what == "snooze":
        put_aside.snooze(case_id, until=now + timedelta(hours=number), member=member, now=now)
    elif what == "close":
        close(case_id, Ending(Outcome.SOLVED), member=member, now=now)


def _pass_on(said: Outbound, wording: Wording, member: Member, now: datetime) -> None:
    """The case goes to a department: put into its queue where it has the case, else handed over with the answer and what is to be done."""
    department, owned = wording.department, owners.ownership(said.case_id)
    if department is None:
        return
    if owned is not None and owned.department_id == department.pk:
        assign(said.case_id, department_id=department.pk, member_id=None, member=member, now=now)
        return
    if not wording.next_step.strip():
        told = {"macro": wording.macro.name, "department": department.name}
        raise NoNextStep(_("“%(macro)s” does not say what %(department)s is to do. Leave that step out, and hand the case over.") % told)
    summary = _("%(macro)s. We answered: %(text)s") % {"macro": wording.macro.name, "text": said.text}
    packet = Packet(summary[:LONGEST_SUMMARY], wording.next_step)
    hand_off(said.case_id, packet, department_id=department.pk, to_member_id=None, member=member, now=now)
