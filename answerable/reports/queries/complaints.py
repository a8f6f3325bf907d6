"""How much is complained, hour by hour."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

_BY_HOUR = """
SELECT date_trunc('hour', f.posted_at AT TIME ZONE %(zone)s), count(DISTINCT f.case_id) FROM reports_messagefact AS f
WHERE f.page_id = ANY(%(pages)s::bigint[]) AND f.posted_at >= %(since)s AND f.posted_at < %(until)s AND f.reason = 'complaint' GROUP BY 1
"""


def complaints_by_hour(page_ids: Iterable[int], since: datetime, until: datetime, zone: str) -> dict[datetime, int]:
    """In how many cases somebody complained in each hour of a period on these pages; hours as that zone counts them."""
    with connection.cursor() as cursor:
        cursor.execute(_BY_HOUR, {"pages": list(page_ids), "since": since, "until": until, "zone": zone})
        return dict(cursor.fetchall())
