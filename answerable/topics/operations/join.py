"""The topic of a case that goes into another one and comes out again."""

from datetime import datetime

from answerable.topics.models import Placement


def join(case_id: int, *, into: int, now: datetime) -> None:
    """Where the case that it went into has no topic, it gets this one's, with the time `now`, by which `part` knows it again."""
    said = Placement.objects.filter(pk=case_id).first()
    if said is not None:
        brought = Placement(case_id=into, topic_id=said.topic_id, member_id=said.member_id, suggested_id=said.suggested_id, at=now)
        Placement.objects.bulk_create([brought], ignore_conflicts=True)


def part(case_id: int, *, joined_at: datetime) -> None:
    """Take off a case what came with the merger of then; what was said since stays."""
    Placement.objects.filter(pk=case_id, at=joined_at).delete()
