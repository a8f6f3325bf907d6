from datetime import datetime

from django.db import connection

from answerable.core.settings import get_settings


def attend(case_id: int, member_id: int, *, now: datetime) -> None:
    """A member opened the case, or did something in it: add the seconds since their last sign, pauses capped.

    The cap is the knob `idle_cap_seconds`. Not an event: it happens every few seconds and only its sum matters.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO cases_attention AS kept (case_id, member_id, opened_at, last_active_at, seconds) VALUES (%s, %s, %s, %s, 0)
            ON CONFLICT (case_id, member_id) DO UPDATE SET last_active_at = excluded.last_active_at,
                seconds = kept.seconds + least(greatest(extract(epoch FROM excluded.last_active_at - kept.last_active_at), 0), %s)
            """,
            [case_id, member_id, now, now, get_settings().idle_cap_seconds],
        )


def take_seconds(case_id: int, member_id: int, *, now: datetime) -> float:
    """The seconds of work since the last send, up to now; counting starts again at zero."""
    attend(case_id, member_id, now=now)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE cases_attention AS kept SET seconds = 0 FROM (SELECT id, seconds FROM cases_attention WHERE case_id = %s "
            "AND member_id = %s FOR UPDATE) AS before WHERE kept.id = before.id RETURNING before.seconds",
            [case_id, member_id],
        )
        row = cursor.fetchone()
    return float(row[0]) if row else 0.0
