from datetime import datetime

from django.utils.translation import gettext as _

from answerable.journal.record import Actor
from answerable.routing.errors import NothingAsked, NotYours
from answerable.routing.models import Consultation
from answerable.routing.operations.asked import happened, waiting


def answer_consultation(consultation_id: int, text: str, *, actor: Actor, now: datetime) -> Consultation:
    """Answer it, once. Refuses those who were not asked, no words, and a second answer. Records case.consultation_answered."""
    member_id, department_id = actor.person()
    asked = waiting(consultation_id)
    if department_id != asked.to_department_id and member_id != asked.to_member_id:
        raise NotYours(_("Others were asked. Write a note, or ask them yourself."))
    if not text.strip():
        raise NothingAsked(_("Write the answer."))
    asked.answer, asked.answered_at, asked.answered_by_id, asked.answered_of_id = text.strip(), now, member_id, department_id
    asked.save(update_fields=["answer", "answered_at", "answered_by_id", "answered_of_id"])
    happened("case.consultation_answered", asked, actor=actor, now=now)
    return asked
