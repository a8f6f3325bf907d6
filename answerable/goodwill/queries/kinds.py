"""What the company gives."""

from collections.abc import Iterable

from django.db.models import Count

from answerable.goodwill.models import Gesture, Kind


def kinds() -> list[Kind]:
    """Those that can be given, by name."""
    return list(Kind.objects.filter(retired_at=None).order_by("name", "id"))


def retired_kinds() -> list[Kind]:
    """Those that are given no longer, by name."""
    return list(Kind.objects.filter(retired_at__isnull=False).order_by("name", "id"))


def kinds_by_id(kind_ids: Iterable[int]) -> dict[int, Kind]:
    """These, retired or not."""
    return Kind.objects.in_bulk(set(kind_ids))


def kind_counts() -> dict[int, int]:
    """How often each was given."""
    given = Gesture.objects.filter(state=Gesture.State.GRANTED)
    return dict(given.values("kind_id").annotate(count=Count("pk")).values_list("kind_id", "count"))
