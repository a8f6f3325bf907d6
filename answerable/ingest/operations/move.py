from datetime import datetime

from answerable.ingest.models import Cursor


def move(page_id: int, position: str, *, now: datetime) -> None:
    """Remember up to where the page's list was read; in the transaction that kept what was read."""
    Cursor.objects.update_or_create(page_id=page_id, defaults={"position": position, "moved_at": now})
