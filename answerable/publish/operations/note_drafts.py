"""Notes that were begun, when their case goes into another one and comes out again."""

from datetime import datetime

from django.db.models import Exists, OuterRef

from answerable.publish.models import Draft


def join_notes(case_id: int, *, into: int, now: datetime) -> None:
    """Who had begun a note in a case finds it in the one that it went into, unless they had begun one there; `now` marks it."""
    begun = Draft.objects.filter(case_id=case_id, way=Draft.Way.NOTE, discarded_at=None)
    copies = [Draft(case_id=into, member_id=each.member_id, way=each.way, text=each.text, saved_at=now) for each in begun]
    Draft.objects.bulk_create(copies, ignore_conflicts=True)


def part_notes(case_id: int, *, out_of: int, joined_at: datetime) -> None:
    """Take back what `join_notes` put there and nobody wrote on; who finished it there finds it begun nowhere."""
    brought = Draft.objects.filter(case_id=out_of, way=Draft.Way.NOTE)
    kept = brought.filter(member_id=OuterRef("member_id"))
    Draft.objects.filter(~Exists(kept), case_id=case_id, way=Draft.Way.NOTE, saved_at__lte=joined_at).delete()
    brought.filter(saved_at=joined_at).delete()
