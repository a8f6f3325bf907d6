"""Telling people of questions about cases: those who are asked, who asked, and whom to remind."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.alerts import operations as alerts
from answerable.core import clock
from answerable.journeys.telling.hand_offs import reference
from answerable.routing import operations as routing
from answerable.routing.models import Consultation
from answerable.staff import queries as staff
from answerable.staff.models import Member


def asked(question: Consultation, whom: Iterable[Member], *, by: Member, now: datetime) -> None:
    """Those who may answer."""
    words = _("%(who)s asks you about %(case)s") if question.to_member_id else _("%(who)s asks your department about %(case)s")
    for each in whom:
        if each.pk != by.pk:
            _tell(question, "asked", each.pk, words % {"who": by.name, "case": reference(question.case_id)}, now)


def answered(question: Consultation, *, by: Member, now: datetime) -> None:
    """Who asked."""
    settled(question, now=now)
    if question.by_member_id != by.pk and staff.members_by_id([question.by_member_id])[question.by_member_id].is_active:
        words = _("%(who)s answered your question about %(case)s") % {"who": by.name, "case": reference(question.case_id)}
        _tell(question, "answered", question.by_member_id, words, now)


def settled(question: Consultation, *, now: datetime) -> None:
    """Nobody needs to answer any more."""
    alerts.lower_all(f"consultation {question.pk} ", now=now)


@transaction.atomic
def remind_of_questions() -> int:
    """Remind whoever was asked, and tell who asked, once the time is over; says of how many questions."""
    now = clock.now()
    late = routing.remind(now)
    for question in late:
        seeing = access.who_sees(question.page_id)
        theirs = {
            each.pk for each in seeing if question.to_member_id in {None, each.pk} and each.department_id == question.to_department_id
        }
        words = _("The question about %(case)s waits for an answer") % {"case": reference(question.case_id)}
        for member_id in theirs | ({question.by_member_id} & {each.pk for each in seeing}):
            _tell(question, "late", member_id, words, now)
    return len(late)


def _tell(question: Consultation, what: str, member_id: int, sentence: str, now: datetime) -> None:
    cause = f"consultation {question.pk} {what} {member_id}"
    alerts.raise_alert(cause, sentence, now=now, page_id=question.page_id, case_id=question.case_id, member_id=member_id)
