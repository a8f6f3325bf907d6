"""Live notices: what changed, and who is where, is told to open browsers through PostgreSQL's NOTIFY.

What changed is told as ids only. NOTIFY takes a lock on the whole server at commit, so a transaction tells everything it changed in
one go. Nothing of it is written to a table.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

CHANNEL = "answerable_live"
# Of two 19-digit ids each; a payload holds less than 8,000 bytes: https://www.postgresql.org/docs/current/sql-notify.html
_PAIRS_A_NOTICE = 180
_IDS_A_NOTICE = 2 * _PAIRS_A_NOTICE
_NAME_LENGTH = 200


class Heard:
    """How far this process has listened: a page that carries the mark of before it was made can be told all that changed since.

    "" while nobody listens. A break in listening begins a new count, so that a mark of before it is known to be of no use.
    """

    mark = ""


def announce(changed: Iterable[tuple[int, int]], *, kind: str = "case", by: int | None = None) -> None:
    """Tell, at commit, that these (page id, subject id) pairs changed; `by` is the member who did it, if one did."""
    pairs = sorted(set(changed))
    _notify({"kind": kind, "by": by, "changed": pairs[start : start + _PAIRS_A_NOTICE]} for start in range(0, len(pairs), _PAIRS_A_NOTICE))


@dataclass(frozen=True, slots=True)
class Where:
    """The case that somebody has open, whose it is, and what staff call it: who has another case of the same person open is told too."""

    page_id: int
    case_id: int
    person_id: int
    reference: str


def announce_presence(where: Where, *, by: int, name: str, doing: str) -> None:
    """Tell who has a case open and what they do there: "" for reading, the way in which they write, or "gone"."""
    about = {"person": where.person_id, "reference": where.reference}
    changed = [(where.page_id, where.case_id)]
    _notify([{"kind": "presence", "by": by, "changed": changed, "name": name[:_NAME_LENGTH], "doing": doing, **about}])


def announce_doubt(member_ids: Iterable[int]) -> None:
    """Tell that these members may not be signed in any more, or see other pages: who holds a stream for them looks again at once."""
    ids = sorted(set(member_ids))
    _notify({"kind": "doubt", "members": ids[start : start + _IDS_A_NOTICE]} for start in range(0, len(ids), _IDS_A_NOTICE))


def _notify(notices: Iterable[dict[str, object]]) -> None:
    payloads = [json.dumps(notice, separators=(",", ":")) for notice in notices]
    if payloads:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, payload) FROM unnest(%s::text[]) AS payload", [CHANNEL, payloads])
