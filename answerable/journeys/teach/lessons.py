"""The desk learns from what its people said: every night where there is something new, and whenever an owner asks for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock, jobs
from answerable.core.errors import Forbidden
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.receiving.readers import is_learned_wanted, learned_in
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.triage import operations as triage
from answerable.triage import queries
from answerable.triage.errors import TooFewExamples
from answerable.triage.models import Lesson
from answerable.triage.rules.labels import Task
from answerable.triage.rules.shipped_name import shipped_name
from answerable.triage.rules.verdict import LEAST, Verdict, last_night

if TYPE_CHECKING:
    from answerable.learning.rules.compare import Comparison
    from answerable.triage.rules.lessons import Trial
    from answerable.triage.rules.model import Model

JOB = "learn"


def may_teach(member: Member) -> bool:
    """Whether this member decides what the desk learns."""
    return member.is_active and member.is_owner


def teacher(member: Member) -> Actor:
    """The member as the journal records them; refuses whoever does not decide what is learned."""
    if not may_teach(member):
        raise Forbidden(_("Owners decide what the desk learns. Ask one of them."))
    return staff.actor(member)


@transaction.atomic
def ask(*, member: Member, now: datetime) -> Lesson:
    """Have the desk learn now. Refuses while there is too little to learn from."""
    actor = teacher(member)
    _require_enough()
    return _begin(actor, now)


def learn_here(*, now: datetime) -> Lesson:
    """Learn in this process and say what came of it; the door is a command, so nobody is named. Refuses as `ask` does."""
    _require_enough()
    lesson = triage.begin_lesson(actor=PROGRAM, now=now)
    learn(lesson.pk)
    return queries.lesson(lesson.pk)


def take_back(lesson_id: int, *, member: Member, now: datetime) -> None:
    """Read again as before this lesson; nothing is learned at night any more until an owner asks for it."""
    triage.take_back(lesson_id, actor=teacher(member), now=now)


def learn_at_night() -> bool:
    """Have the desk learn where it is due; says whether it is."""
    now = clock.now()
    if not (is_learned_wanted() and is_due(now) and _is_enough()):
        return False
    with transaction.atomic():
        _begin(PROGRAM, now)
    return True


def is_due(now: datetime) -> bool:
    """Once a night where something was said since; at once where an upgrade brought another model to begin from.

    Not while what an owner took back would only be learned again.
    """
    last = queries.last_lesson()
    if last is None or is_resting():
        return last is None
    if last.base != shipped_name():
        return True
    return last.asked_at < last_night(now, _zone()) and queries.is_anything_said_since(last.asked_at)


def is_resting() -> bool:
    """Whether an owner took something back, and nobody has asked to learn again since."""
    taken_back, asked = queries.last_taken_back(), queries.last_lesson(is_by_member=True)
    if taken_back is None or taken_back.taken_back_at is None:
        return False
    return asked is None or asked.asked_at < taken_back.taken_back_at


def learn(lesson_id: int) -> bool:
    """The work of a lesson. Nothing is written before its end: killed on the way, it is begun again and leaves nothing half."""
    from answerable.journeys.teach.company import examples
    from answerable.triage.rules.lessons import trial
    from answerable.triage.rules.model_file import shipped, written

    if not queries.is_under_way(lesson_id):
        return False
    base, found = shipped(), examples()
    trials = {task: trial(task, base.learned[task], found.by_task[task], found.numbers) for task in Task}
    better = {task: each.learned for task, each in trials.items() if each.verdict is Verdict.TOOK_OVER}
    content = written(replace(base, learned=_standing(base).learned | better)) if better else b""
    tasks = {task.value: _as_told(each) for task, each in trials.items()}
    return triage.end_lesson(lesson_id, triage.Learnt(base.name, found.counts, tasks, content), now=clock.now())


def _standing(base: Model) -> Model:
    """What is in use: a task that does not take over goes on as it does there."""
    lesson_id = queries.lesson_in_use(base.name)
    return base if lesson_id is None else learned_in(lesson_id) or base


def _as_told(trial: Trial) -> dict[str, object]:
    told: dict[str, object] = {"verdict": trial.verdict.value, "said": trial.said_count}
    return told | (_figures(trial.tried) if trial.tried else {})


def _figures(tried: Comparison) -> dict[str, object]:
    labels = {
        label: {"before": asdict(tried.before.per_label[label]), "after": asdict(tried.after.per_label[label])}
        for label in tried.before.labels
        if label in tried.after.per_label
    }
    wrong = {"wrong_before": tried.wrong_before, "wrong_after": tried.wrong_after, "worse": list(tried.worse)}
    return {"tried": tried.before.n, "labels": labels, **wrong}


def _begin(actor: Actor, now: datetime) -> Lesson:
    lesson = triage.begin_lesson(actor=actor, now=now)
    jobs.defer(JOB, lock=JOB, once=JOB, lesson_id=lesson.pk)
    return lesson


def _require_enough() -> None:
    if not _is_enough():
        raise TooFewExamples(LEAST)


def _is_enough() -> bool:
    """Whether any task was spoken of often enough."""
    return any(count >= LEAST for count in Counter(each.task for each in queries.said()).values())


def _zone() -> ZoneInfo:
    """Where the company is."""
    return ZoneInfo(next((each.timezone for each in channels.brands()), "UTC"))
