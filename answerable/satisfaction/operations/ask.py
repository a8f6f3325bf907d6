from dataclasses import dataclass
from datetime import datetime

from answerable.journal.record import PROGRAM, Fact, record
from answerable.publish.models import Outbound
from answerable.satisfaction.models import Question
from answerable.satisfaction.rules.may_ask import VALID
from answerable.satisfaction.rules.token import digest


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked, about whose work, with which link."""

    person_id: int
    department_id: int | None
    member_id: int | None
    language: str
    token: str


def ask(outbound: Outbound, asked: Asked, *, now: datetime) -> Question:
    """Keep that the question is on its way. The database refuses a second one about a case. Records satisfaction.asked."""
    question = Question.objects.create(
        case_id=outbound.case_id,
        page_id=outbound.page_id,
        person_id=asked.person_id,
        department_id=asked.department_id,
        member_id=asked.member_id,
        outbound=outbound,
        token_digest=digest(asked.token),
        language=asked.language,
        asked_at=now,
        expires_at=now + VALID,
    )
    record([Fact("satisfaction.asked", question.pk, outbound.case_id, outbound.page_id)], actor=PROGRAM, now=now)
    return question
