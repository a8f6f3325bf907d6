"""The one measure of public complaints: of a page, a brand or a topic, in a period, by when the complaint was written."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from answerable.evidence.rules.standing import Standing, standing

# Waits for the first public answer, in seconds, up to which each bar of the figure reaches.
BANDS = (600, 1_800, 3_600, 14_400, 86_400, 259_200)

_COUNTS = """
    SELECT {by} AS key, f.outcome, f.acknowledged_at IS NOT NULL, f.visible_at IS NOT NULL, f.thanks_id IS NOT NULL, count(*)
    FROM evidence_casefact AS f {join}
    WHERE f.page_id = ANY(%(pages)s::bigint[]) AND f.posted_at >= %(since)s AND f.posted_at < %(until)s
    GROUP BY 1, 2, 3, 4, 5
"""
_TIMES = """
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY f.acknowledged_at - f.posted_at),
        percentile_disc(0.5) WITHIN GROUP (ORDER BY f.closed_at - f.posted_at) FILTER (WHERE f.outcome = 'solved')
    FROM evidence_casefact AS f
    WHERE f.page_id = ANY(%(pages)s::bigint[]) AND f.posted_at >= %(since)s AND f.posted_at < %(until)s
"""
_BANDS = """
    SELECT width_bucket(date_part('epoch', f.acknowledged_at - f.posted_at)::bigint - 1, %(bands)s::bigint[]), count(*)
    FROM evidence_casefact AS f
    WHERE f.page_id = ANY(%(pages)s::bigint[]) AND f.posted_at >= %(since)s AND f.posted_at < %(until)s
        AND f.acknowledged_at IS NOT NULL
    GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class Measure:
    """How many public complaints stand how (`by`, which sums to all), how many got a public answer, and who came back with thanks."""

    by: Mapping[Standing, int] = field(default_factory=dict)
    acknowledged: int = 0
    won_back: int = 0

    @property
    def all(self) -> int:
        """All of them."""
        return sum(self.by.values())

    @property
    def visible(self) -> int:
        """Those solved where everybody can read it."""
        return self.by.get(Standing.VISIBLE, 0)

    @property
    def solved(self) -> int:
        """Those solved, seen or unseen."""
        return self.visible + self.by.get(Standing.PRIVATE, 0)

    @property
    def rate(self) -> float | None:
        """The visible-resolution rate: of all public complaints, the share that was solved where everybody can read it."""
        return self.visible / self.all if self.all else None


@dataclass(frozen=True, slots=True)
class Measured:
    """The measure of several pages together, with medians in seconds and how many waited how long (`BANDS`, the last waited longer)."""

    measure: Measure
    acknowledged_seconds: int | None
    solved_seconds: int | None
    bands: tuple[int, ...]


def measure(page_ids: Iterable[int], since: datetime, until: datetime) -> Measured:
    """Everything of a period."""
    wanted: dict[str, Any] = {"pages": list(page_ids), "since": since, "until": until, "bands": list(BANDS)}
    found = _counted("0", "", wanted).get(0, Measure())
    with connection.cursor() as cursor:
        cursor.execute(_TIMES, wanted)
        acknowledged, solved = cursor.fetchone()
        cursor.execute(_BANDS, wanted)
        waited = dict(cursor.fetchall())
    bands = tuple(waited.get(place, 0) for place in range(len(BANDS) + 1))
    return Measured(found, _seconds(acknowledged), _seconds(solved), bands)


def together(several: Iterable[Measure]) -> Measure:
    """What several pages or topics come to; no complaint may stand in two of them."""
    by, acknowledged, won_back = Counter[Standing](), 0, 0
    for each in several:
        by.update(each.by)
        acknowledged, won_back = acknowledged + each.acknowledged, won_back + each.won_back
    return Measure(dict(by), acknowledged, won_back)


def measure_by_page(page_ids: Iterable[int], since: datetime, until: datetime) -> dict[int, Measure]:
    """By page, where there were any."""
    return _counted("f.page_id", "", {"pages": list(page_ids), "since": since, "until": until})


def measure_by_topic(page_ids: Iterable[int], since: datetime, until: datetime) -> dict[int | None, Measure]:
    """By topic of the case, None where nobody said; where there were any."""
    join = "LEFT JOIN topics_placement AS p ON p.case_id = f.case_id"
    return _counted("p.topic_id", join, {"pages": list(page_ids), "since": since, "until": until})


def _seconds(wait: timedelta | None) -> int | None:
    return None if wait is None else max(0, int(wait.total_seconds()))


def _counted(by: str, join: str, wanted: Mapping[str, Any]) -> dict[Any, Measure]:
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS.format(by=by, join=join), wanted)
        rows = cursor.fetchall()
    standings: dict[Any, Counter[Standing]] = {}
    others: dict[Any, Counter[str]] = {}
    for key, outcome, is_acknowledged, is_visible, is_won, count in rows:
        stands = standing(outcome, is_acknowledged=is_acknowledged, is_visible=is_visible)
        standings.setdefault(key, Counter())[stands] += count
        others.setdefault(key, Counter()).update(acknowledged=count * is_acknowledged, won_back=count * is_won)
    return {key: Measure(dict(found), others[key]["acknowledged"], others[key]["won_back"]) for key, found in standings.items()}
