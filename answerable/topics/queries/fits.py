"""How suggestions are made, and how often they were right."""

from datetime import datetime

from django.db.models import Count, F, Q

from answerable.topics.models import Fit, Placement


def fit() -> Fit | None:
    """The one that suggestions are made by."""
    return Fit.objects.order_by("-id").first()


def suggestion_counts(*, since: datetime) -> dict[int, tuple[int, int]]:
    """Of what was suggested in cases that somebody gave a topic since then: how often, and how often that was it, by suggested topic."""
    answered = Placement.objects.filter(at__gte=since, suggested_id__isnull=False).values("suggested_id")
    counted = answered.annotate(count=Count("pk"), right=Count("pk", filter=Q(topic_id=F("suggested_id"))))
    return {int(each["suggested_id"] or 0): (each["count"], each["right"]) for each in counted}
