"""What cases of the same problem were given, with who could listen: read here, for the report alone."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import connection

from answerable.goodwill.models import Gesture
from answerable.reports.rules.fairness import Handled, Problem

_CASES = (Path(__file__).parent / "fairness.sql").read_text()


@dataclass(frozen=True, slots=True)
class Given:
    """Cases with a message of this time on these pages that needed a response, amounts of one currency; none of `besides`."""

    page_ids: Collection[int]
    since: datetime
    until: datetime
    currency: str
    besides: Collection[int] = field(default=())


def handled(given: Given) -> list[Handled]:
    """The cases of every problem for which anything was given in that time, also those that got nothing."""
    told: dict[str, Any] = {
        "pages": list(given.page_ids),
        "since": given.since,
        "until": given.until,
        "currency": given.currency,
        "besides": list(given.besides),
    }
    with connection.cursor() as cursor:
        cursor.execute(_CASES, told)
        return [
            Handled(case_id, page_id, Problem(topic_id, reason), is_public, reach, network, department_id, is_given, _whole(amount))
            for case_id, page_id, topic_id, reason, is_public, reach, network, department_id, is_given, amount in cursor.fetchall()
        ]


def currencies_given(page_ids: Collection[int], since: datetime) -> list[str]:
    """In which currencies anything was given on these pages since then."""
    granted = Gesture.objects.filter(state=Gesture.State.GRANTED, page_id__in=list(page_ids), given_at__gte=since)
    return sorted(granted.values_list("currency", flat=True).distinct())


def _whole(amount: object) -> int | None:
    return None if amount is None else int(str(amount))
