from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.journal.record import Actor
from answerable.routing.errors import NothingAsked
from answerable.routing.models import Consultation
from answerable.routing.operations.asked import happened


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about a case, whom (a person, or anybody of the department), and by when an answer is wanted."""

    text: str
    department_id: int
    member_id: int | None
    due_at: datetime


def consult(case_id: int, page_id: int, question: Question, *, actor: Actor, now: datetime) -> Consultation:
    """Ask colleagues; the case stays whose it is. Where a row of the matrix asks, only the owner's department does.

    Refuses a question without words. Records case.consulted.
    """
    if not question.text.strip():
        raise NothingAsked(_("Write what you want to know."))
    asked = Consultation.objects.create(
        case_id=case_id,
        page_id=page_id,
        by_member_id=actor.member_id,
        by_department_id=actor.department_id,
        to_department_id=question.department_id,
        to_member_id=question.member_id,
        question=question.text.strip(),
        asked_at=now,
        due_at=question.due_at,
    )
    happened("case.consulted", asked, actor=actor, now=now)
    return asked
