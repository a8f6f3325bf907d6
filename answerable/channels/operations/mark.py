"""Keeping a page's health: these run on every delivery and call, so they write one row and no event."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import F, Q

from answerable.channels.contract import NetworkError
from answerable.channels.contract.limits import Limit
from answerable.channels.models import Health

LIMITS_HOLD = timedelta(minutes=1)


def mark_heard(page_counts: dict[int, int], *, now: datetime) -> None:
    """Items arrived on these pages (count each). The usual gap is a moving average, a twentieth of each new gap."""
    rows = sorted(page_counts)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            UPDATE channels_health SET last_event_at = %(now)s, usual_gap_seconds = CASE
                WHEN last_event_at IS NULL THEN usual_gap_seconds
                ELSE coalesce(usual_gap_seconds, gap) * 0.95 + gap * 0.05 END
            FROM (SELECT page_id AS heard, extract(epoch FROM greatest(%(now)s - last_event_at, interval '0')) AS gap
                  FROM channels_health WHERE page_id = ANY(%(pages)s) ORDER BY page_id FOR UPDATE) AS before
            WHERE page_id = heard
            """,
            {"now": now, "pages": rows},
        )


def mark_polled(page_id: int, *, missed: int, now: datetime) -> None:
    """The network was asked directly and `missed` items had not come by themselves."""
    Health.objects.filter(pk=page_id).update(last_polled_at=now, last_poll_missed_count=missed)
    if missed:
        Health.objects.filter(pk=page_id).update(last_missed_at=now)


def mark_subscribed(page_id: int, *, now: datetime) -> None:
    """The network took our hook's address and delivers to it."""
    Health.objects.filter(pk=page_id).update(subscribed_at=now, delivery_error="")


def mark_undelivered(page_id: int, error: NetworkError) -> None:
    """The network did not take our hook's address; why is kept until it does, whatever else it answers meanwhile."""
    Health.objects.filter(pk=page_id).update(subscribed_at=None, delivery_error=error.words)


def mark_refused(page_id: int, *, count: int = 1, now: datetime) -> None:
    """So many deliveries for this page were refused at the hook."""
    Health.objects.filter(pk=page_id).update(refused_count=F("refused_count") + count, last_refused_at=now)


def mark_working(page_id: int) -> None:
    """A call succeeded: what failed before is over."""
    Health.objects.filter(pk=page_id, failing_since__isnull=False).update(
        failing_since=None, last_error="", last_error_code="", held_until=None
    )


def mark_failed(page_id: int, error: NetworkError, *, now: datetime) -> None:
    """A call failed; the network's words are kept, and how long it wants to be left alone."""
    pause: timedelta | None = error.retry_after
    Health.objects.filter(pk=page_id, failing_since__isnull=True).update(failing_since=now)
    Health.objects.filter(pk=page_id).update(
        last_error=error.words, last_error_code=error.trouble, held_until=now + pause if pause else None
    )


def mark_stream(page_id: int, stream: Health.Stream, *, now: datetime) -> None:
    """Whether the network speaks by itself now, and since when."""
    Health.objects.filter(pk=page_id).exclude(stream=stream).update(stream=stream, stream_at=now)


def mark_limits(page_id: int, limits: Iterable[Limit], *, now: datetime) -> None:
    """What the network says is left of its limits. What it said a moment ago alike is not written again."""
    told = [[each.name, each.left, each.resets_at and each.resets_at.replace(microsecond=0).isoformat()] for each in limits]
    is_news = ~Q(limits=told) | Q(limits_at__isnull=True) | Q(limits_at__lt=now - LIMITS_HOLD)
    if told:
        Health.objects.filter(is_news, pk=page_id).update(limits=told, limits_at=now)
