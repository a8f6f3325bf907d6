"""Reading alerts."""

from collections.abc import Iterable

from django.db.models import Q

from answerable.alerts.models import Alert


def standing(page_ids: Iterable[int]) -> list[Alert]:
    """Alerts that are not over, on these pages or on none, newest first."""
    mine = Q(page_id__in=list(page_ids)) | Q(page_id=None)
    return list(Alert.objects.filter(mine, member=None, over_at=None).order_by("-raised_at")[:50])


def told(member_id: int) -> list[Alert]:
    """What is meant for one member and not over, newest first."""
    return list(Alert.objects.filter(member_id=member_id, over_at=None).select_related("page__brand").order_by("-raised_at")[:100])


def told_count(member_id: int) -> int:
    """How many of them there are."""
    return Alert.objects.filter(member_id=member_id, over_at=None).count()


def stands(cause: str) -> bool:
    """Whether an alert of this cause is not over."""
    return Alert.objects.filter(cause=cause, over_at=None).exists()
