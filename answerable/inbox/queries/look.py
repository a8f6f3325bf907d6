"""How far one look at closed cases goes: through so many of the company's last closed ones, whoever looks and whatever they look for.

Among a million, what is rare would take a third of a second to be found or not; so it is looked for step by step, and each says how far
it went. Open cases are few enough to look through at once.
"""

from datetime import datetime
from typing import Any

from django.db import connection

from answerable.inbox.rules.place import Place

LOOK = 75_000  # index entries: about 25 ms of PostgreSQL's time

_BEHIND = "AND (r.closed_at, r.case_id) < (%(at)s, %(case)s)"
_REACH = """
SELECT r.closed_at FROM inbox_row AS r WHERE NOT r.is_open {behind} ORDER BY r.closed_at DESC, r.case_id DESC OFFSET %(look)s LIMIT 1
"""


def reach(after: Place | None) -> datetime | None:
    """The time of closing down to which one look from `after` goes, None where it reaches the end."""
    place: dict[str, Any] = {"at": after.at, "case": after.case_id} if after else {}
    with connection.cursor() as cursor:
        cursor.execute(_REACH.format(behind=_BEHIND if after else ""), {"look": LOOK, **place})
        found = cursor.fetchone()
    return found[0] if found else None
