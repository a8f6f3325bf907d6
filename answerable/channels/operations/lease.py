"""Who listens to a page's stream: these run every half minute, so they write one row and no event."""

from datetime import datetime
from uuid import UUID

from django.db import connection

from answerable.channels.models import Lease


def take_lease(page_id: int, holder: UUID, *, until: datetime, now: datetime) -> bool:
    """Listen to a page until then, or go on; False where another process does."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO channels_lease (page_id, holder, until) VALUES (%(page)s, %(holder)s, %(until)s)
            ON CONFLICT (page_id) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE channels_lease.holder = excluded.holder OR channels_lease.until <= %(now)s
            """,
            {"page": page_id, "holder": holder, "until": until, "now": now},
        )
        return bool(cursor.rowcount)


def end_lease(page_id: int, holder: UUID) -> None:
    """Let another process listen."""
    Lease.objects.filter(pk=page_id, holder=holder).delete()
