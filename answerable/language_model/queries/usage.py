"""What was asked of the model in a time, and what it cost."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Avg, Count, Q, Sum

from answerable.language_model.models import Ask
from answerable.language_model.rules.budget import Used


@dataclass(frozen=True, slots=True)
class TaskSums:
    """Of one task: how often it was asked, how often without an answer, its tokens, and how long an answer took in seconds."""

    task: str
    requests: int
    failures: int
    tokens: int
    seconds: float | None


def used(since: datetime) -> Used:
    """Requests and tokens since then."""
    found = Ask.objects.filter(asked_at__gte=since).aggregate(requests=Count("id"), tokens=Sum("tokens"))
    return Used(found["requests"], found["tokens"] or 0)


def sums(since: datetime) -> list[TaskSums]:
    """The same by task, the most asked first."""
    asked = Ask.objects.filter(asked_at__gte=since).values_list("task")
    failed, answered = Q(state=Ask.State.FAILED), Q(state=Ask.State.ANSWERED)
    found = asked.annotate(a=Count("id"), b=Count("id", filter=failed), c=Sum("tokens"), d=Avg("milliseconds", filter=answered))
    told = [TaskSums(task, requests, failures, tokens or 0, ms and ms / 1000) for task, requests, failures, tokens, ms in found]
    return sorted(told, key=lambda each: (-each.requests, each.task))
