"""Reading alerts."""

from collections.abc import Iterable

from django.db.models import Q

from answerable.alerts.models import Alert


def standing(page_ids: Iterable[int]) -> list[Alert]:
    """Alerts that are not over, on these pages or on none, newest first."""
    mine = Q(page_id__in=list(page_ids)) | Q(page_id=None)
    return list(Alert.objects.filter(mine, over_at=None).order_by("-raised_at")[:50])
