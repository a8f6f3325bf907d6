"""Reading what arrived."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.db import connection
from django.db.models import Count
from django.db.models.functions import TruncHour

from answerable.ingest.models import Cursor, RawItem, Refused

_BEHIND = 100  # items that wait: fewer are worked within the second


def position(page_id: int) -> str:
    """Up to where the page's list was read; "" if never."""
    return Cursor.objects.filter(pk=page_id).values_list("position", flat=True).first() or ""


def is_kept(page_id: int, key: str) -> bool:
    """Whether an item of this key arrived on a page."""
    return RawItem.objects.filter(page_id=page_id, key=key).exists()


def waiting_count(page_id: int) -> int:
    """How many items of a page are still to be worked."""
    return RawItem.objects.filter(page_id=page_id, state=RawItem.State.WAITING).count()


def unfinished(page_id: int, names: Iterable[str]) -> set[str]:
    """Which of these ids on a network name an item that is still to be worked, or failed and can be worked again.

    An item's key begins with its id and a colon; so the index finds it by where it stands in the order of bytes.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT name FROM unnest(%s::text[]) AS wanted(name) WHERE EXISTS (
                SELECT FROM ingest_rawitem WHERE page_id = %s AND state IN ('waiting', 'failed')
                AND key ~>=~ (name || ':') AND key ~<~ (name || ';'))
            """,
            [list(names), page_id],
        )
        return {name for (name,) in cursor.fetchall()}


def is_behind() -> bool:
    """Whether so much waits to be worked that the processor is better left to it."""
    return RawItem.objects.filter(state=RawItem.State.WAITING)[_BEHIND - 1 : _BEHIND].exists()


def sums(page_ids: Iterable[int]) -> dict[str, int]:
    """How many raw items of these pages are in each state."""
    counted = RawItem.objects.filter(page_id__in=list(page_ids)).values_list("state").annotate(count=Count("id")).order_by()
    return dict(counted)


def hourly(page_ids: Iterable[int], *, since: datetime) -> dict[tuple[int, datetime], int]:
    """By page and hour (UTC), how many items arrived from networks since then; imported ones did not arrive."""
    arrived = RawItem.objects.filter(page_id__in=list(page_ids), received_at__gte=since).exclude(via=RawItem.Via.IMPORT)
    counted = arrived.annotate(hour=TruncHour("received_at", tzinfo=UTC)).values_list("page_id", "hour").annotate(count=Count("id"))
    return {(page_id, hour): count for page_id, hour, count in counted.order_by()}


def failed_counts(page_ids: Iterable[int]) -> dict[int, int]:
    """By page, how many items failed and wait to be replayed."""
    failing = RawItem.objects.filter(page_id__in=list(page_ids), state=RawItem.State.FAILED)
    return dict(failing.values_list("page_id").annotate(count=Count("id")).order_by())


def failed(page_ids: Iterable[int]) -> list[RawItem]:
    """Items that could not be worked, newest first, at most fifty."""
    return list(RawItem.objects.filter(page_id__in=list(page_ids), state=RawItem.State.FAILED).order_by("-id")[:50])


def refused(page_ids: Iterable[int]) -> list[Refused]:
    """Samples of what was refused at the hooks of these pages."""
    return list(Refused.objects.filter(page_id__in=list(page_ids)).order_by("-id")[:50])
