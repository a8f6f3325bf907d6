"""What a composer asks before it asks for anything."""

from typing import NamedTuple

from django.db.models import Exists, Subquery

from answerable.cases.models import Case
from answerable.publish.models import Draft, Enclosure
from answerable.publish.queries import mark_of, native_answers, own_answers


class AtHand(NamedTuple):
    """The mark of the last answer, and whether there are drafts of a member, and files of anybody."""

    mark: str
    has_drafts: bool
    has_files: bool


def at_hand(case_id: int, member_id: int) -> AtHand:
    """Few cases hold drafts or files: one question says whether to ask for them."""
    ours, native = own_answers(case_id).values("id")[:1], native_answers(case_id).values("id")[:1]
    drafts = Draft.objects.filter(case_id=case_id, member_id=member_id, discarded_at=None)
    asked = [Subquery(ours), Subquery(native), Exists(drafts), Exists(Enclosure.objects.filter(case_id=case_id))]
    our_id, native_id, has_drafts, has_files = Case.objects.filter(pk=case_id).values_list(*asked).get()
    return AtHand(mark_of(our_id, native_id), has_drafts, has_files)
