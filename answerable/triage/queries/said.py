"""What people said of messages: the examples that a company gives its desk."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Count, F, Max, Q

from answerable.triage.models import Correction
from answerable.triage.rules.labels import NO, YES, Task

# What was deleted or blanked is no example any more, and what was said of other words than stand there now is none either.
_STANDS = Q(message__deleted_at=None) & ~Q(message__text="") & (Q(message__edited_at=None) | Q(message__edited_at__lte=F("at")))

_CONFIRMS = Q(before__contains=F("after"))


class Said(NamedTuple):
    """That a message has a label of a task, as somebody said at some time."""

    message_id: int
    task: Task
    label: str
    at: datetime


class Corrector(NamedTuple):
    """How often a member corrected a reading, how often they said that one was right, and when last."""

    member_id: int
    corrected_count: int
    confirmed_count: int
    last_at: datetime


def said(*, limit: int = 10_000) -> list[Said]:
    """The last word on each task of each message, the newest first, from the newest `limit` corrections."""
    rows = Correction.objects.filter(_STANDS).order_by("-id").values_list("message_id", "at", "after")[:limit]
    found: dict[tuple[int, Task], Said] = {}
    for message_id, at, after in rows:
        for each in _labels(message_id, at, after):
            found.setdefault((message_id, each.task), each)
    return list(found.values())


def _labels(message_id: int, at: datetime, after: dict[str, Any]) -> Iterator[Said]:
    for task in Task:
        if task in after:
            yield Said(message_id, task, label_of(after[task]), at)


def label_of(value: object) -> str:
    """A value of a reading as what is learned: yes and no are words there."""
    return (YES if value else NO) if isinstance(value, bool) else str(value)


def correctors() -> list[Corrector]:
    """Who spoke of readings, the busiest first."""
    rows = Correction.objects.values("member_id").annotate(
        corrected_count=Count("id", filter=~_CONFIRMS), confirmed_count=Count("id", filter=_CONFIRMS), last_at=Max("at")
    )
    return sorted((Corrector(**row) for row in rows), key=lambda each: (-each.corrected_count - each.confirmed_count, each.member_id))


def corrected_since(since: datetime) -> list[datetime]:
    """When each reading was corrected, since then; that one was right does not count."""
    return list(Correction.objects.filter(~_CONFIRMS, at__gte=since).order_by("at").values_list("at", flat=True))


def is_anything_said_since(at: datetime) -> bool:
    """Whether there is a new example."""
    return Correction.objects.filter(at__gt=at).exists()
