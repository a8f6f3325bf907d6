"""A colleague tells the others something about a case. It never leaves the company."""

from datetime import datetime

from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.cases.models import Note
from answerable.journal.record import Actor
from answerable.journeys.change import change
from answerable.publish import operations as publish
from answerable.publish.models import Draft
from answerable.staff.models import Member


def write_note(case_id: int, text: str, *, member: Member, now: datetime) -> Note:
    """Write a note; what was begun of it is no draft any more."""

    def write(actor: Actor, now: datetime) -> Note:
        written = cases.note(case_id, text, actor=actor, now=now)
        publish.drop_draft(publish.Place(case_id, member.pk, Draft.Way.NOTE))
        return written

    return change(case_id, Action.NOTE, write, member=member, now=now)
