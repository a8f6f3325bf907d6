from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import AnsweredAlready, NothingAsked, NotYours
from answerable.routing.models import Consultation


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about a case, whom (a person, or anybody of the department), and by when an answer is wanted."""

    text: str
    department_id: int
    member_id: int | None
    due_at: datetime


def consult(case_id: int, page_id: int, question: Question, *, actor: Actor, now: datetime) -> Consultation:
    """Ask colleagues; the case stays whose it is. Refuses a question without words. Records case.consulted."""
    member_id, department_id = actor.person()
    if not question.text.strip():
        raise NothingAsked(_("Write what you want to know."))
    asked = Consultation.objects.create(
        case_id=case_id,
        page_id=page_id,
        by_member_id=member_id,
        by_department_id=department_id,
        to_department_id=question.department_id,
        to_member_id=question.member_id,
        question=question.text.strip(),
        asked_at=now,
        due_at=question.due_at,
    )
    _happened("case.consulted", asked, actor, now)
    return asked


def answer_consultation(consultation_id: int, text: str, *, actor: Actor, now: datetime) -> Consultation:
    """Answer it, once. Refuses those who were not asked, no words, and a second answer. Records case.consultation_answered."""
    member_id, department_id = actor.person()
    asked = _open(consultation_id)
    if department_id != asked.to_department_id and member_id != asked.to_member_id:
        raise NotYours(_("Others were asked. Write a note, or ask them yourself."))
    if not text.strip():
        raise NothingAsked(_("Write the answer."))
    asked.answer, asked.answered_at, asked.answered_by_id, asked.answered_of_id = text.strip(), now, member_id, department_id
    asked.save(update_fields=["answer", "answered_at", "answered_by_id", "answered_of_id"])
    _happened("case.consultation_answered", asked, actor, now)
    return asked


def withdraw_consultation(consultation_id: int, *, actor: Actor, now: datetime) -> Consultation:
    """The answer is not needed any more; who asked, or their department, says so. Records case.consultation_withdrawn."""
    member_id, department_id = actor.person()
    asked = _open(consultation_id)
    if member_id != asked.by_member_id and department_id != asked.by_department_id:
        raise NotYours(_("Others asked this. Only they can take it back."))
    asked.withdrawn_at = now
    asked.save(update_fields=["withdrawn_at"])
    _happened("case.consultation_withdrawn", asked, actor, now)
    return asked


def remind(now: datetime) -> list[Consultation]:
    """Questions whose time is over, each once; of cases that are open."""
    late = Consultation.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        answered_at=None, withdrawn_at=None, reminded_at=None, due_at__lte=now, case__is_open=True
    )
    found = list(late.select_related("to_department").order_by("due_at")[:100])
    Consultation.objects.filter(pk__in=[each.pk for each in found]).update(reminded_at=now)
    return found


def _open(consultation_id: int) -> Consultation:
    """The question, locked, so that two who answer do so one after the other."""
    asked = Consultation.objects.select_for_update().filter(pk=consultation_id).first()
    if asked is None or not asked.is_open:
        raise AnsweredAlready
    return asked


def _happened(kind: str, asked: Consultation, actor: Actor, now: datetime) -> None:
    data = {"consultation": asked.pk, "department": asked.to_department_id, "member": asked.to_member_id}
    record([Fact(kind, asked.pk, case_id=asked.case_id, page_id=asked.page_id, data=data)], actor=actor, now=now)
