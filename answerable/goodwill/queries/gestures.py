"""What was given, and what waits to be."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Sum

from answerable.goodwill.models import Gesture
from answerable.goodwill.rules.precedents import Past

COUNTING = (Gesture.State.GRANTED, Gesture.State.PROPOSED)
MOST = 2_000  # precedents, the newest: more tell nothing else


def gestures(case_ids: Iterable[int]) -> list[Gesture]:
    """Of these cases, newest first."""
    return list(Gesture.objects.filter(case_id__in=list(case_ids)).select_related("kind").order_by("-id"))


def gesture(gesture_id: int) -> Gesture | None:
    """One of them."""
    return Gesture.objects.select_related("kind").filter(pk=gesture_id).first()


def waiting(page_ids: Iterable[int]) -> list[Gesture]:
    """What waits for an approval on these pages, the oldest first; every page asks, and nearly always nothing does."""
    proposed = Gesture.objects.filter(state=Gesture.State.PROPOSED)
    if not proposed.exists():
        return []
    found = proposed.filter(page_id__in=list(page_ids))
    return list(found.select_related("kind", "case__page__brand", "topic").order_by("given_at", "id"))


def past(page_ids: Iterable[int], currency: str, *, since: datetime, besides: Iterable[int]) -> list[Past]:
    """What was given on these pages in a currency since then, newest first, but for these cases."""
    granted = Gesture.objects.filter(state=Gesture.State.GRANTED, page_id__in=list(page_ids), currency=currency, given_at__gte=since)
    found = granted.exclude(case_id__in=list(besides)).order_by("-given_at", "-id")
    return [Past(*each) for each in found.values_list("case_id", "topic_id", "problem", "amount")[:MOST]]


def by_case(case_ids: Iterable[int]) -> dict[tuple[int, str], int]:
    """How much of each currency these cases were given or are to be, in minor units."""
    found = Gesture.objects.filter(case_id__in=list(case_ids), state__in=COUNTING).values_list("case_id", "currency")
    return {(case_id, currency): int(total) for case_id, currency, total in found.annotate(total=Sum("amount"))}


def in_one_case(case_ids: Iterable[int], currency: str) -> int:
    """How much of a currency a case was given or is to be, in minor units."""
    found = Gesture.objects.filter(case_id__in=list(case_ids), currency=currency, state__in=COUNTING)
    return int(found.aggregate(sum=Sum("amount"))["sum"] or 0)
