"""Events of one page, told in any order, and how they ended."""

from datetime import UTC, datetime, timedelta
from typing import Any

from answerable.channels.models import Page
from answerable.ingest.models import RawItem
from answerable.journeys.receiving.receive import receive
from tests import arrivals

TEXT = "Where is my refund? My train was cancelled and nobody answers."


def minutes_ago(minutes: float) -> datetime:
    return datetime.now(UTC) - timedelta(minutes=minutes)


def comment(page: Page, text: str = TEXT, **more: Any) -> dict[str, Any]:
    return arrivals.told(page, text, name="Amara Nwosu", at=minutes_ago(60), **more)


def edited(item: dict[str, Any], text: str, minutes: float) -> dict[str, Any]:
    """The item after its author changed it, so many minutes ago."""
    return item | {"text": text, "edited_at": minutes_ago(minutes).isoformat()}


def work() -> None:
    while receive():
        pass


def ends() -> list[tuple[str, str]]:
    return list(RawItem.objects.order_by("id").values_list("state", "reason"))
