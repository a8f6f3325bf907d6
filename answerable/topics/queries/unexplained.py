"""Cases that no topic explains, of which a new one may be made."""

from datetime import datetime
from typing import NamedTuple

from django.db import connection

_UNEXPLAINED = """
SELECT c.id, p.brand_id, c.opened_at FROM cases_case AS c JOIN channels_page AS p ON p.id = c.page_id
LEFT JOIN topics_suggestion AS s ON s.case_id = c.id
WHERE c.opened_at >= %(since)s AND s.topic_id IS NULL AND NOT EXISTS (SELECT FROM topics_placement AS t WHERE t.case_id = c.id)
ORDER BY c.id DESC LIMIT %(limit)s
"""


class Unexplained(NamedTuple):
    """A case, the brand that it is written to, and since when it is there."""

    case_id: int
    brand_id: int
    opened_at: datetime


def unexplained(*, since: datetime, limit: int) -> list[Unexplained]:
    """Cases that were opened since then, without a topic and without one that is suggested, the newest first."""
    with connection.cursor() as cursor:
        cursor.execute(_UNEXPLAINED, {"since": since, "limit": limit})
        return [Unexplained(*row) for row in cursor.fetchall()]
