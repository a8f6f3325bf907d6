"""What texts met which rules, and what was done about it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count

from answerable.policy.models import Hit


def hits(
    *, rule_id: int | None = None, since: datetime | None = None, page_ids: Iterable[int] | None = None, limit: int = 100
) -> list[Hit]:
    """The latest hits first: of one rule, since then, on these pages only, where these are given."""
    found = Hit.objects.select_related("version__rule__department", "page", "case").order_by("-at", "-id")
    found = found if rule_id is None else found.filter(version__rule_id=rule_id)
    found = found if since is None else found.filter(at__gte=since)
    found = found if page_ids is None else found.filter(page_id__in=list(page_ids))
    return list(found[:limit])


def hit_counts(*, since: datetime) -> dict[int, int]:
    """How many texts met each rule since then, by rule."""
    counted = Hit.objects.filter(at__gte=since).values("version__rule_id").annotate(count=Count("pk"))
    return {each["version__rule_id"]: each["count"] for each in counted}


def hits_of(key: UUID) -> list[Hit]:
    """What one text met."""
    return list(Hit.objects.filter(key=key).select_related("version__rule").order_by("id"))
