"""What brands say that they changed, and how many complaints about it there were before and since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from answerable.evidence.models import CaseFact, Change
from answerable.topics.models import Placement

SPAN = timedelta(days=28)
MOST = 6
STANDS = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Counted:
    """A change with the complaints about its topic: of the four weeks before, and of the last four weeks where as many have passed."""

    change: Change
    before: int | None
    since: int | None


def changes(brand_id: int, today: date) -> list[Change]:
    """What a brand says, the newest last; what is older than a year is said no more."""
    told = Change.objects.filter(brand_id=brand_id, ended_at=None, on__gt=today - STANDS).select_related("topic", "brand")
    return list(told.order_by("-on", "-id")[:MOST])[::-1]


def change(change_id: int) -> Change | None:
    """One that still stands."""
    return Change.objects.filter(pk=change_id, ended_at=None).first()


def counted(told: Change, page_ids: Iterable[int], topic_ids: Iterable[int], on: datetime, now: datetime) -> Counted:
    """How many complaints of these topics there were; `on` is when the change's day begins. One that names no topic counts none."""
    if told.topic_id is None:
        return Counted(told, None, None)
    pages, about = list(page_ids), list(topic_ids)
    before = _count(pages, about, min(on, now) - SPAN, min(on, now))
    return Counted(told, before, _count(pages, about, now - SPAN, now) if on + SPAN <= now else None)


def _count(page_ids: list[int], topic_ids: list[int], since: datetime, until: datetime) -> int:
    about = Placement.objects.filter(topic_id__in=topic_ids).values("case_id")
    return CaseFact.objects.filter(page_id__in=page_ids, posted_at__gte=since, posted_at__lt=until, case_id__in=about).count()
