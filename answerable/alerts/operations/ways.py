"""How a way out of the desk fares."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from answerable.alerts.models import Alert, Device, Outlet, Push, Telling, Way

Told = TypeVar("Told", Push, Telling)
_PAUSES = [timedelta(seconds=30), timedelta(minutes=2), timedelta(minutes=10), timedelta(hours=1)]


def took(way: Way, *, now: datetime) -> None:
    """It took what it was told."""
    way.told_at, way.failure_count, way.rests_until, way.trouble = now, 0, None, ""
    way.save(update_fields=["told_at", "failure_count", "rests_until", "trouble"])


def refused(way: Way, trouble: str, *, now: datetime, pause: timedelta = timedelta()) -> None:
    """It did not take it: the next try waits, longer each time, and no shorter than the `pause` that it asked for."""
    longest = max(_PAUSES[min(way.failure_count, len(_PAUSES) - 1)], pause)
    way.failure_count, way.rests_until, way.trouble = way.failure_count + 1, now + longest, trouble[:200]
    way.save(update_fields=["failure_count", "rests_until", "trouble"])


def keep_told(told: type[Told], alerts: Iterable[Alert], *, now: datetime, **way: Device | Outlet) -> list[Alert]:
    """Keep that a way out is told of these alerts; says of which it was not told already, so that two workers tell once."""
    alerts = list(alerts)
    known = set(told._default_manager.filter(alert__in=alerts, **way).values_list("alert_id", flat=True))
    news = [each for each in alerts if each.pk not in known]
    told._default_manager.bulk_create([told(alert=each, at=now, **way) for each in news])
    return news
