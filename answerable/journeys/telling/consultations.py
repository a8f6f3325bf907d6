"""Telling people of questions about cases: those who are asked, who asked, and whom to remind."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.alerts import operations as alerts
from answerable.core import clock
from answerable.journeys.telling.tell_each import tell_each
from answerable.routing import operations as routing
from answerable.routing.models import Consultation
from answerable.routing.queries import ownership
from answerable.staff import queries as staff
from answerable.staff.models import Member


def asked(question: Consultation, whom: Iterable[Member], *, by: Member | None, now: datetime) -> None:
    """Those who may answer; `by` nobody where a row of the matrix asks."""
    words = _("%(who)s asks you about %(case)s") if question.to_member_id else _("%(who)s asks your department about %(case)s")
    if by is None:
        words = _("Your department is consulted on %(case)s")
    sentence, cause = words % {"who": by.name if by else "", "case": _number(question)}, f"consultation {question.pk} asked"
    tell_each((each.pk for each in whom if by is None or each.pk != by.pk), sentence, cause=cause, case=question.case, now=now)


def answered(question: Consultation, *, by: Member, now: datetime) -> None:
    """Who asked, and who has the case where a row of the matrix did."""
    settled(question, now=now)
    owner = ownership(question.case_id)
    waiting = question.by_member_id or (owner.member_id if owner else None)
    if waiting and waiting != by.pk and staff.members_by_id([waiting])[waiting].is_active:
        sentence = _("%(who)s answered your question about %(case)s") % {"who": by.name, "case": _number(question)}
        tell_each([waiting], sentence, cause=f"consultation {question.pk} answered", case=question.case, now=now)


def settled(question: Consultation, *, now: datetime) -> None:
    """Nobody needs to answer any more."""
    alerts.lower_all(f"consultation {question.pk} ", now=now)


@transaction.atomic
def remind_of_questions() -> int:
    """Remind whoever was asked, and tell who asked, once the time is over; says of how many questions."""
    now = clock.now()
    late = routing.remind(now)
    for question in late:
        seeing = {each.pk: each for each in access.who_sees_case(question.case_id, question.page_id)}
        of = {each.pk for each in seeing.values() if each.department_id == question.to_department_id}
        theirs = of & {question.to_member_id} if question.to_member_id else of
        sentence = _("The question about %(case)s waits for an answer") % {"case": _number(question)}
        whom = theirs | {each for each in seeing if each == question.by_member_id}
        tell_each(whom, sentence, cause=f"consultation {question.pk} late", case=question.case, now=now)
    return len(late)


def _number(question: Consultation) -> str:
    return question.case.page.brand.reference(question.case_id)
