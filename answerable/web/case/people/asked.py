"""The questions about a case that wait for an answer, as their card shows them, and all of them as entries of the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.web.layout.shapes import Entry
from answerable.web.layout.short import moment

if TYPE_CHECKING:
    from answerable.routing.models import Consultation
    from answerable.web.case.sources import Sources


@dataclass(frozen=True)
class Waiting:
    """A question that nobody answered: who asks whom in words, and what this member may do."""

    made: Consultation
    words: str
    is_late: bool
    can_answer: bool
    can_withdraw: bool


def waiting(known: Sources) -> list[Waiting]:
    """Those without an answer, oldest first."""
    may = known.may(Action.NOTE)
    return [
        Waiting(
            each,
            _who_asks(each, known),
            is_late=each.due_at <= known.now,
            can_answer=may and (known.me.department_id == each.to_department_id or known.me.pk == each.to_member_id),
            can_withdraw=may and (known.me.pk == each.by_member_id or known.me.department_id == each.by_department_id),
        )
        for each in known.consultations
        if each.is_open
    ]


def _who_asks(made: Consultation, known: Sources) -> str:
    whom = known.signed(made.to_member_id, made.to_department_id)
    if made.by_member_id == known.me.pk:
        return _("You ask %(whom)s") % {"whom": whom}
    if made.by_member_id is None:
        return _("The ownership rules ask %(whom)s") % {"whom": whom}
    return _("%(by)s asks %(whom)s") % {"by": known.signed(made.by_member_id, made.by_department_id), "whom": whom}


def consulted(known: Sources) -> list[Entry]:
    """Questions and answers as notes."""
    told = []
    for each in known.consultations:
        whom = _("Question to %(whom)s, answer by %(time)s. Never sent") % {
            "whom": known.signed(each.to_member_id, each.to_department_id),
            "time": moment(each.due_at),
        }
        by = known.signed(each.by_member_id, each.by_department_id)
        told.append(Entry("note", f"q{each.pk}", "public", each.asked_at, by, whom, each.question))
        if each.answered_at:
            who = known.signed(each.answered_by_id, each.answered_of_id)
            told.append(
                Entry("note", f"a{each.pk}", "public", each.answered_at, who, _("Answer to %(who)s. Never sent") % {"who": by}, each.answer)
            )
    return told
