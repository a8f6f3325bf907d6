from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.cases.errors import EmptyNote
from answerable.cases.models import Case, Mention, Note
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class Addressed:
    """Whom a note speaks to."""

    member_ids: Sequence[int] = ()
    department_ids: Sequence[int] = ()


NOBODY = Addressed()


def note(case_id: int, text: str, *, to: Addressed = NOBODY, actor: Actor, now: datetime) -> Note:
    """Write a note for colleagues; it never leaves the company. Refuses an empty one. Records note.written."""
    if not text.strip():
        raise EmptyNote(_("Write something first; an empty note tells nobody anything."))
    case = Case.objects.get(pk=case_id)
    written = Note.objects.create(case=case, member_id=actor.member_id, department_id=actor.department_id, text=text.strip(), at=now)
    mentions = [Mention(note=written, member_id=each) for each in to.member_ids]
    Mention.objects.bulk_create([*mentions, *(Mention(note=written, department_id=each) for each in to.department_ids)])
    record([Fact("note.written", written.pk, case_id=case_id, page_id=case.page_id)], actor=actor, now=now)
    return written
