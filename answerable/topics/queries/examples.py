"""What shows a topic: sentences that were typed."""

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, Max

from answerable.topics.models import Example, Placement, Topic


def examples(topic_id: int) -> list[Example]:
    """What was typed for a topic, the newest first."""
    return list(Example.objects.filter(topic_id=topic_id).defer("vector").order_by("-id"))


def examples_by_id(example_ids: Iterable[int]) -> list[Example]:
    """Some of them, of any topic."""
    ids = list(example_ids)
    return list(Example.objects.filter(pk__in=ids).defer("vector")) if ids else []


def example_counts(topic_ids: Iterable[int]) -> dict[int, int]:
    """How many examples each topic has, typed ones and cases that somebody put there."""
    ids, total = list(topic_ids), Counter[int]()
    for model in (Example, Placement):
        counted = model.objects.filter(topic_id__in=ids, member_id__isnull=False)
        total.update(dict(counted.values("topic_id").annotate(count=Count("pk")).values_list("topic_id", "count")))
    return dict(total)


def stamp() -> str:
    """Something that is another whenever there is another example or another topic to suggest; "" where there is nothing to learn from."""
    typed = Example.objects.filter(topic__archived_at=None).aggregate(count=Count("pk"), last=Max("id"))
    placed = Placement.objects.filter(topic__archived_at=None, member_id__isnull=False).aggregate(count=Count("pk"), last=Max("at"))
    if not typed["count"] and not placed["count"]:
        return ""
    topics = Topic.objects.filter(archived_at=None).aggregate(count=Count("pk"), last=Max("id"))
    said = (typed["count"], typed["last"], placed["count"], placed["last"], topics["count"], topics["last"])
    return " ".join(str(each) for each in said)
