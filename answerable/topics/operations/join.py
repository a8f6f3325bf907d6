"""The topic of a case that goes into another one and comes out again."""

from collections.abc import Iterable
from datetime import datetime

from answerable.topics.models import Placement


def join(case_id: int, *, into: int, now: datetime) -> None:
    """Where the case that it goes into has no topic, it gets this one's, with the time `now`, by which `part` knows it again."""
    said = Placement.objects.filter(pk=case_id).first()
    if said is not None:
        _bring(said, into, now)


def part(case_id: int, *, joined_at: datetime, still: Iterable[tuple[int, datetime]] = ()) -> None:
    """Take off a case what came with the merger of then; what was said since stays.

    Of those that `still` are in it, by case and when, the first that has a topic gives its own.
    """
    if not Placement.objects.filter(pk=case_id, at=joined_at).delete()[0]:
        return
    for other_id, at in still:
        said = Placement.objects.filter(pk=other_id).first()
        if said is not None:
            return _bring(said, case_id, at)


def _bring(said: Placement, into: int, at: datetime) -> None:
    brought = Placement(case_id=into, topic_id=said.topic_id, member_id=said.member_id, suggested_id=said.suggested_id, at=at)
    Placement.objects.bulk_create([brought], ignore_conflicts=True)
