"""Lessons in words: what became of each, task by task and label by label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from answerable.staff import queries as staff
from answerable.triage.rules.labels import Task
from answerable.triage.rules.verdict import LEAST, Verdict
from answerable.web.ledger.figures import percent
from answerable.web.settings.learning.words import TASKS, examples, verdict

if TYPE_CHECKING:
    from answerable.triage.models import Lesson
    from answerable.triage.queries import Said

WORKS = timedelta(minutes=15)  # a lesson takes a minute


@dataclass(frozen=True, slots=True)
class LabelLine:
    """How well one label was read, before and after; `count` newest examples truly have it."""

    name: str
    count: int
    before: str
    after: str
    is_worse: bool


@dataclass(frozen=True, slots=True)
class TaskLine:
    """What became of one task."""

    name: str
    sentence: str
    took_over: bool
    labels: list[LabelLine]


@dataclass(frozen=True, slots=True)
class Line:
    """A lesson: who asked for it, its state in words, and its tasks."""

    lesson: Lesson
    who: str
    state: str
    is_in_use: bool
    is_under_way: bool
    examples: str
    tasks: list[TaskLine]


@dataclass(frozen=True, slots=True)
class Progress:
    """How often a task was spoken of, of how often it takes."""

    name: str
    said: int
    is_enough: bool


def progress(said: Iterable[Said]) -> list[Progress]:
    """Every task."""
    counts = Counter(each.task for each in said)
    return [Progress(str(TASKS[task][0]), counts[task], counts[task] >= LEAST) for task in TASKS]


def shown(lessons: Iterable[Lesson], in_use: int | None, *, now: datetime) -> list[Line]:
    """Lessons, in the order given."""
    lessons = list(lessons)
    ids = {each.member_id for each in lessons} | {each.taken_back_by_id for each in lessons}
    names = {key: member.name for key, member in staff.members_by_id({each for each in ids if each}).items()}
    return [_line(each, in_use, names, now) for each in lessons]


def _line(lesson: Lesson, in_use: int | None, names: dict[int, str], now: datetime) -> Line:
    is_under_way = lesson.finished_at is None and lesson.asked_at > now - WORKS
    return Line(
        lesson=lesson,
        who=names.get(lesson.member_id or 0, _("by itself")),
        state=_state(lesson, in_use, names, is_under_way),
        is_in_use=lesson.pk == in_use,
        is_under_way=is_under_way,
        examples=examples(lesson.counts),
        tasks=[_task(task, lesson.tasks[task]) for task in TASKS if task in lesson.tasks],
    )


def _state(lesson: Lesson, in_use: int | None, names: dict[int, str], is_under_way: bool) -> str:
    if lesson.finished_at is None:
        return _("Under way") if is_under_way else _("Did not finish. Learn now begins it again.")
    if lesson.taken_back_at:
        return _("Taken back by %(name)s") % {"name": names.get(lesson.taken_back_by_id or 0, "")}
    if lesson.pk == in_use:
        return _("In use")
    return _("Was in use") if lesson.name else _("Nothing took over")


def _task(task: Task, told: dict[str, Any]) -> TaskLine:
    title, words = TASKS[task]
    figures = told.get("labels", {})
    labels = [
        LabelLine(
            name=str(name),
            count=figures[label]["before"]["n"],
            before=percent(figures[label]["before"]["f1"]),
            after=percent(figures[label]["after"]["f1"]),
            is_worse=label in told["worse"],
        )
        for label, name in words.items()
        if label in figures
    ]
    return TaskLine(str(title), verdict(task, told), told["verdict"] == Verdict.TOOK_OVER, labels)
