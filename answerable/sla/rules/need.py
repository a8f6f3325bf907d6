"""That a customer waits."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from answerable.triage.rules.labels import URGENCY_RANK

RANKS = {str(urgency): rank for urgency, rank in URGENCY_RANK.items()}
UNREAD = -1


@dataclass(frozen=True, slots=True)
class Need:
    """An open case has a message, written at `since`, that needs a response."""

    case_id: int
    page_id: int
    urgency: str
    since: datetime


def needs_by_case(needs: Iterable[Need], now: datetime) -> dict[int, Need]:
    """One need a case: since the earliest message, as urgent as the most urgent; never since a time to come, whatever a network says."""
    by_case: dict[int, Need] = {}
    for need in needs:
        known = by_case.get(need.case_id, need)
        urgency = max(known.urgency, need.urgency, key=lambda each: RANKS.get(each, UNREAD))
        by_case[need.case_id] = replace(known, since=min(known.since, need.since, now), urgency=urgency)
    return by_case
