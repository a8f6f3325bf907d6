"""Asking colleagues about a case without giving it away; nothing of it goes to the customer."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core.errors import Invisible
from answerable.journal.record import Actor
from answerable.journeys.casework.assign import CannotAnswer
from answerable.journeys.casework.change import change
from answerable.journeys.casework.colleagues import able, within
from answerable.journeys.telling import consultations as telling
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.models import Consultation
from answerable.staff.models import Member

USUALLY_WITHIN = timedelta(hours=4)  # of business hours


def consult(
    case_id: int, text: str, *, department_id: int, to_member_id: int | None, due_at: datetime | None, member: Member, now: datetime
) -> Consultation:
    """Ask. Refuses no words, and those of whom nobody sees the case and may write a note in it."""

    def ask(actor: Actor, now: datetime) -> Consultation:
        page_id = cases.case(case_id).page_id
        meant = [each for each in able(page_id, Action.NOTE, department_id) if to_member_id in {None, each.pk}]
        if not meant:
            raise CannotAnswer(_("None of them can see this case and write a note in it. Give them access first, or ask somebody else."))
        access.admit(case_id, department_ids=[] if to_member_id else [department_id], member_ids=[to_member_id], actor=actor, now=now)
        question = routing.Question(text, department_id, to_member_id, due_at or within(USUALLY_WITHIN, now))
        asked = routing.consult(case_id, page_id, question, actor=actor, now=now)
        telling.asked(asked, meant, by=member, now=now)
        return asked

    return change(case_id, Action.NOTE, ask, member=member, now=now)


def answer(consultation_id: int, text: str, *, member: Member, now: datetime) -> Consultation:
    """Answer; who asked is told."""

    def say(actor: Actor, now: datetime) -> Consultation:
        asked = routing.answer_consultation(consultation_id, text, actor=actor, now=now)
        telling.answered(asked, by=member, now=now)
        return asked

    return change(case_of(consultation_id), Action.NOTE, say, member=member, now=now)


def withdraw(consultation_id: int, *, member: Member, now: datetime) -> Consultation:
    """Take the question back."""

    def undo(actor: Actor, now: datetime) -> Consultation:
        asked = routing.withdraw_consultation(consultation_id, actor=actor, now=now)
        telling.settled(asked, now=now)
        return asked

    return change(case_of(consultation_id), Action.NOTE, undo, member=member, now=now)


def case_of(consultation_id: int) -> int:
    """The case that a question is about; raises Invisible where there is none."""
    found = queries.consultation(consultation_id)
    if found is None:
        raise Invisible(_("There is no such question, or you have no access to its page."))
    return found.case_id
