from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from answerable.core import locks
from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.triage.errors import NotInUse
from answerable.triage.models import Lesson
from answerable.triage.queries.lessons import lesson_in_use

LOCK = "lesson"
KEPT = 10  # how many models can be gone back to; each weighs some megabytes


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of a lesson. `content` is empty where no task took over."""

    base: str
    counts: dict[str, int]
    tasks: Mapping[str, object] = field(default_factory=dict)
    content: bytes = b""


@transaction.atomic
def begin_lesson(*, actor: Actor, now: datetime) -> Lesson:
    """Have the desk learn; until it has, asking again is the same lesson. Records lesson.asked."""
    locks.hold([LOCK])
    lesson = Lesson.objects.filter(finished_at=None).first()
    if lesson is None:
        lesson = Lesson.objects.create(member_id=actor.member_id, asked_at=now)
    else:
        Lesson.objects.filter(pk=lesson.pk).update(asked_at=now)
    record([Fact("lesson.asked", lesson.pk)], actor=actor, now=now)
    return lesson


@transaction.atomic
def end_lesson(lesson_id: int, learnt: Learnt, *, now: datetime) -> bool:
    """Keep what came of it, all or nothing; where it took over, readers read by it from now on. Says whether it was kept.

    Of two workers that learned the same, the second keeps nothing. Records lesson.learned, or lesson.tried where nothing took over.
    """
    locks.hold([LOCK])
    lesson = Lesson.objects.defer("content").filter(pk=lesson_id, finished_at=None).first()
    if lesson is None:
        return False
    name = f"{learnt.base[:28]}+{lesson_id}" if learnt.content else ""
    Lesson.objects.filter(pk=lesson_id).update(
        base=learnt.base, counts=learnt.counts, tasks=dict(learnt.tasks), name=name, content=learnt.content or None, finished_at=now
    )
    _forget()
    actor = Actor(lesson.member_id) if lesson.member_id else PROGRAM
    record([Fact("lesson.learned" if name else "lesson.tried", lesson_id, data={"base": learnt.base})], actor=actor, now=now)
    return True


@transaction.atomic
def take_back(lesson_id: int, *, actor: Actor, now: datetime) -> None:
    """Read again by what was in use before this lesson. Refuses one that is not in use. Records lesson.taken_back."""
    locks.hold([LOCK])
    lesson = Lesson.objects.defer("content").filter(pk=lesson_id).first()
    if lesson is None or lesson_in_use(lesson.base) != lesson_id:
        raise NotInUse
    Lesson.objects.filter(pk=lesson_id).update(taken_back_at=now, taken_back_by_id=actor.member_id)
    record([Fact("lesson.taken_back", lesson_id)], actor=actor, now=now)


def _forget() -> None:
    """The content of all but the newest; their figures stay."""
    kept = Lesson.objects.exclude(content=None).order_by("-id").values_list("id", flat=True)[:KEPT]
    Lesson.objects.exclude(pk__in=list(kept)).exclude(content=None).update(content=None)
