"""Readings by message and by case."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from answerable.triage.models import Reading
from answerable.triage.rules.doubt import DOUBTFUL
from answerable.triage.rules.labels import URGENCY_RANK

# The urgency of what still waits for us comes before everything else. Written out: the ORM takes longer to compose it than it runs.
_STANDS = """
WITH said AS MATERIALIZED (
    SELECT case_id, max(id) AS newest FROM cases_message
    WHERE case_id = ANY (%(cases)s::bigint[]) AND is_ours AND deleted_at IS NULL GROUP BY case_id
)
SELECT DISTINCT ON (m.case_id) r.*, m.case_id AS of_case
FROM triage_reading AS r JOIN cases_message AS m ON m.id = r.message_id LEFT JOIN said ON said.case_id = m.case_id
WHERE m.case_id = ANY (%(cases)s::bigint[]) AND NOT m.is_ours AND m.deleted_at IS NULL
ORDER BY m.case_id,
    CASE WHEN r.needs_response AND m.id > coalesce(said.newest, 0)
        THEN array_position(%(ranked)s::text[], r.urgency::text) ELSE -1 END DESC,
    m.id DESC
"""

_BOTH = f"""
SELECT r.*, NULL::bigint AS of_case FROM triage_reading AS r WHERE r.message_id = ANY (%(messages)s::bigint[]) UNION ALL ({_STANDS})
"""


def readings(message_ids: Iterable[int]) -> dict[int, Reading]:
    """The readings of these messages by message id; what was not read is not in it."""
    return Reading.objects.in_bulk(list(message_ids))


def quick(limit: int) -> list[int]:
    """The newest messages that were only read by their words, by id."""
    return list(Reading.objects.filter(is_quick=True).order_by("-message_id").values_list("message_id", flat=True)[:limit])


def doubtful(page_ids: Iterable[int], *, since: datetime, limit: int) -> list[tuple[int, int, int]]:
    """The newest messages on these pages that read doubtfully, as ids of message, case and page."""
    found = Reading.objects.filter(doubt__gte=DOUBTFUL, is_quick=False, message__page_id__in=list(page_ids)).order_by("-message_id")
    found = found.filter(message__received_at__gte=since, message__deleted_at=None, message__is_ours=False)
    return list(found.values_list("message_id", "message__case_id", "message__page_id")[:limit])


def case_readings(case_ids: Iterable[int]) -> dict[int, Reading]:
    """The reading that stands for each case, by case id; one statement for all of them.

    It is the most urgent of the customer's messages since our last one that need a response, the newest first among equals; where
    none of them needs one, the newest of all of the customer's messages that were read.
    """
    chosen: Iterable[Any] = Reading.objects.raw(_STANDS, {"cases": list(case_ids), "ranked": _ranked()})
    return {reading.of_case: reading for reading in chosen}  # a column of the statement's own


def case_reading(case_id: int) -> Reading | None:
    """The reading that stands for this case (see `case_readings`), or nothing while none of its messages was read."""
    return case_readings([case_id]).get(case_id)


def readings_and_case(case_id: int, message_ids: Iterable[int]) -> tuple[dict[int, Reading], Reading | None]:
    """The readings of these messages, and the one that stands for the case, in one question."""
    asked = {"cases": [case_id], "messages": list(message_ids), "ranked": _ranked()}
    found: list[Any] = list(Reading.objects.raw(_BOTH, asked))
    stands = next((each for each in found if each.of_case), None)
    return {each.message_id: each for each in found if not each.of_case}, stands


def _ranked() -> list[str]:
    return [str(each) for each in sorted(URGENCY_RANK, key=lambda urgency: URGENCY_RANK[urgency])]
