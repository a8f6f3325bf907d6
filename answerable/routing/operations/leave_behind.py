"""What waited for somebody who left waits for their department."""

from dataclasses import dataclass
from datetime import datetime

from answerable.journal.record import Actor
from answerable.routing.models import Consultation, HandOff
from answerable.routing.operations import asked, handed


@dataclass(frozen=True, slots=True)
class Left:
    """Hand-offs that a department accepts now, and questions that it answers, in place of the one who left."""

    hand_offs: list[HandOff]
    questions: list[Consultation]


def leave_behind(member_id: int, *, actor: Actor, now: datetime) -> Left:
    """Let the department accept and answer what waits for a leaver, and have what they handed over come back to its department.

    The caller holds the cases. Records case.hand_off_left and case.consultation_left.
    """
    waiting = HandOff.objects.select_for_update(of=("self",)).filter(state=HandOff.State.WAITING)
    waiting.filter(from_member_id=member_id).update(from_member_id=None)
    hand_offs = list(waiting.filter(to_member_id=member_id).select_related("case__page__brand"))
    HandOff.objects.filter(pk__in=[each.pk for each in hand_offs]).update(to_member_id=None)
    standing = Consultation.objects.select_for_update(of=("self",)).filter(answered_at=None, withdrawn_at=None)
    questions = list(standing.filter(to_member_id=member_id).select_related("case__page__brand"))
    Consultation.objects.filter(pk__in=[each.pk for each in questions]).update(to_member_id=None)
    for hand_off in hand_offs:
        hand_off.to_member_id = None
        handed.happened("case.hand_off_left", hand_off, actor=actor, now=now, department=hand_off.to_department_id)
    for question in questions:
        question.to_member_id = None
        asked.happened("case.consultation_left", question, actor=actor, now=now)
    return Left(hand_offs, questions)
