"""Live notices: what changed is told to open browsers through PostgreSQL's NOTIFY, ids only.

NOTIFY takes a lock on the whole server at commit, so a transaction tells everything it changed in one go.
"""

import json
from collections.abc import Iterable

from django.db import connection

CHANNEL = "answerable_live"
# Of two 19-digit ids each; a payload holds less than 8,000 bytes: https://www.postgresql.org/docs/current/sql-notify.html
_PAIRS_A_NOTICE = 180


def announce(changed: Iterable[tuple[int, int]], *, kind: str = "case", by: int | None = None) -> None:
    """Tell, at commit, that these (page id, subject id) pairs changed; `by` is the member who did it, if one did."""
    pairs = sorted(set(changed))
    payloads = [
        json.dumps({"kind": kind, "by": by, "changed": pairs[start : start + _PAIRS_A_NOTICE]}, separators=(",", ":"))
        for start in range(0, len(pairs), _PAIRS_A_NOTICE)
    ]
    if payloads:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, payload) FROM unnest(%s::text[]) AS payload", [CHANNEL, payloads])
