"""What every step of a consultation does: find the question that waits, say what happened to it."""

from datetime import datetime

from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import AnsweredAlready
from answerable.routing.models import Consultation


def waiting(consultation_id: int) -> Consultation:
    """The question, locked, so that two who answer do so one after the other; refuses one that nobody waits for any more."""
    asked = Consultation.objects.select_for_update().filter(pk=consultation_id).first()
    if asked is None or not asked.is_open:
        raise AnsweredAlready
    return asked


def happened(kind: str, asked: Consultation, *, actor: Actor, now: datetime) -> None:
    """Record what happened to a question."""
    data = {"consultation": asked.pk, "department": asked.to_department_id, "member": asked.to_member_id}
    record([Fact(kind, asked.pk, case_id=asked.case_id, page_id=asked.page_id, data=data)], actor=actor, now=now)
