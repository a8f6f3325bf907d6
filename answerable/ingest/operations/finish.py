from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from answerable.ingest.models import RawItem


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a raw item ended; `reason` says why one was ignored or failed."""

    raw_id: int
    state: RawItem.State
    reason: str = ""


def finish(outcomes: Sequence[Outcome], *, now: datetime) -> None:
    """Write how each item ended. raw items = messages + edits + deletions + ignored + failed, always."""
    ids, states, reasons = (
        [each.raw_id for each in outcomes],
        [each.state.value for each in outcomes],
        [_storable(each.reason) for each in outcomes],
    )
    with connection.cursor() as cursor:
        cursor.execute(
            """
            UPDATE ingest_rawitem SET state = ended.state, reason = ended.reason, finished_at = %s
            FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS ended(id, state, reason) WHERE ingest_rawitem.id = ended.id
            """,
            [now, ids, states, reasons],
        )


def _storable(reason: str) -> str:
    """A reason may quote the very bytes that the database did not take."""
    return reason.encode(errors="replace").decode().replace("\0", "")[:300]
