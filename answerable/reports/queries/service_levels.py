"""How promises of a period were kept, page by page: answers by their deadline, and answers on the day of the message."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from answerable.reports.queries.wanted import ON_ITS_DAY, Wanted
from answerable.reports.rules.bands import band

# An answer of the same day came within 25 hours, on the day on which the clocks go back: no later band is looked at.
_SAME_DAY_BANDS = list(range(band(1.0), band(25 * 3600.0) + 1))

_CLOCKS = """
SELECT c.page_id, count(*) FILTER (WHERE k.is_met), count(*) FILTER (WHERE NOT k.is_met),
    count(*) FILTER (WHERE k.stopped_at IS NULL AND k.due_at < %(now)s)
FROM sla_clock AS k JOIN cases_case AS c ON c.id = k.case_id
WHERE k.kind <> 'resolution' AND k.instead_id IS NULL AND (k.stopped_at IS NULL OR k.is_met IS NOT NULL)
    AND k.started_at >= %(since)s AND k.started_at < %(until)s AND c.page_id = ANY(%(pages)s::bigint[])
    AND (%(department)s::bigint IS NULL OR EXISTS (
        SELECT FROM routing_ownership AS o WHERE o.case_id = k.case_id AND o.department_id = %(department)s))
    AND {about}
GROUP BY c.page_id
"""
_DAYS = """
SELECT visible.page_id, needed.count, same.count
FROM unnest(%(pages)s::bigint[]) AS visible(page_id)
CROSS JOIN LATERAL (
    SELECT count(*) FROM reports_messagefact AS f WHERE f.page_id = visible.page_id AND {period} AND f.outcome <> 'not_needed'
) AS needed
CROSS JOIN LATERAL (
    SELECT count(*) FROM reports_messagefact AS f
    WHERE f.page_id = visible.page_id AND {period} AND f.band = ANY(%(bands)s) AND {on_its_day}
) AS same
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one page's promises: deadlines met, missed and late by now; messages that needed an answer, and those
    that had one on their day."""

    page_id: int
    met: int = 0
    missed: int = 0
    late: int = 0
    needed: int = 0
    same_day: int = 0


def service_levels(wanted: Wanted, *, zone: str, now: datetime) -> list[Kept]:
    """Pages on which anybody needed an answer; days are those of `zone`."""
    period = f"f.posted_at >= %(since)s AND f.posted_at < %(until)s AND {wanted.narrowed}"
    with connection.cursor() as cursor:
        cursor.execute(_CLOCKS.format(about=wanted.about("k.case_id")), wanted.arguments(now=now))
        clocks = {page_id: (met, missed, late) for page_id, met, missed, late in cursor.fetchall()}
        cursor.execute(_DAYS.format(period=period, on_its_day=ON_ITS_DAY), wanted.arguments(zone=zone, bands=_SAME_DAY_BANDS))
        days = {page_id: (needed, same) for page_id, needed, same in cursor.fetchall()}
    return [Kept(each, *clocks.get(each, (0, 0, 0)), *days[each]) for each in wanted.page_ids if days[each][0]]
