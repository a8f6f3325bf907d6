"""What a case is about, as somebody said or as it seems."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Count

from answerable.topics.models import Placement, Suggestion


def placement(case_id: int) -> Placement | None:
    """Which topic a case has."""
    return Placement.objects.select_related("topic__parent__parent").filter(pk=case_id).first()


def said(case_ids: Iterable[int]) -> set[int]:
    """Which of these cases somebody gave a topic."""
    return set(Placement.objects.filter(pk__in=list(case_ids)).values_list("pk", flat=True))


def placements(topic_id: int, *, limit: int = 20) -> list[Placement]:
    """The cases that somebody put there last."""
    return list(Placement.objects.filter(topic_id=topic_id, member_id__isnull=False).order_by("-at", "-pk")[:limit])


def suggestion(case_id: int) -> Suggestion | None:
    """What a case seems to be about; None before it was looked at."""
    return Suggestion.objects.select_related("topic__parent__parent").filter(pk=case_id).first()


def placed(case_ids: Iterable[int]) -> dict[int, int]:
    """The topic of each of these cases that has one: as somebody said, or as is sure."""
    ids = list(case_ids)
    sure = Suggestion.objects.filter(pk__in=ids, is_sure=True, topic__isnull=False).values_list("pk", "topic_id")
    said = Placement.objects.filter(pk__in=ids).values_list("pk", "topic_id")
    return {case_id: int(topic_id) for case_id, topic_id in [*sure, *said] if topic_id}


def topic_counts(*, since: datetime) -> dict[int, int]:
    """How many cases that were opened since then each topic has, as people said or as is sure."""
    said = Placement.objects.filter(case__opened_at__gte=since)
    counted = Counter(dict(said.values("topic_id").annotate(count=Count("pk")).values_list("topic_id", "count")))
    sure = Suggestion.objects.filter(case__opened_at__gte=since, is_sure=True, topic__isnull=False)
    sure = sure.exclude(pk__in=said.values("pk"))
    counted.update(dict(sure.values("topic_id").annotate(count=Count("pk")).values_list("topic_id", "count")))
    return dict(counted)
