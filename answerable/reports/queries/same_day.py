"""What needed an answer, and what of it was answered on its day, by whose it is and by the hour in which it came."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from answerable.reports.queries.wanted import ON_ITS_DAY, Wanted

_HOURS = f"""
SELECT coalesce(f.owner_department_id, 0), date_trunc('hour', f.posted_at), count(*), count(*) FILTER (WHERE {ON_ITS_DAY})
FROM reports_messagefact AS f WHERE {{condition}} AND f.outcome <> 'not_needed' GROUP BY 1, 2
"""
_GOING = f"""
SELECT coalesce(f.owner_department_id, 0), going.department_id, date_trunc('hour', f.posted_at), count(*),
    count(*) FILTER (WHERE {ON_ITS_DAY})
FROM unnest(%(cases)s::bigint[], %(departments)s::bigint[]) AS going(case_id, department_id)
JOIN reports_messagefact AS f ON f.case_id = going.case_id
WHERE {{condition}} AND f.outcome <> 'not_needed' GROUP BY 1, 2, 3
"""


class Hourly(NamedTuple):
    """Messages of one hour that needed an answer, of cases that a department owns (0: nobody yet)."""

    department_id: int
    hour: datetime
    needed: int
    same_day: int


class HourlyGoing(NamedTuple):
    """The same of cases that would go to another."""

    department_id: int
    to_id: int
    hour: datetime
    needed: int
    same_day: int


def same_day_by_hour(wanted: Wanted, *, zone: str) -> list[Hourly]:
    """All of them; days are those of `zone`."""
    with connection.cursor() as cursor:
        cursor.execute(_HOURS.format(condition=wanted.condition), wanted.arguments(zone=zone))
        return [Hourly(*row) for row in cursor.fetchall()]


def same_day_of_cases(wanted: Wanted, going: Sequence[tuple[int, int]], *, zone: str) -> list[HourlyGoing]:
    """Those of some cases, each with the department that it would go to."""
    more = {"zone": zone, "cases": [case_id for case_id, _to in going], "departments": [to_id for _case, to_id in going]}
    with connection.cursor() as cursor:
        cursor.execute(_GOING.format(condition=wanted.condition), wanted.arguments(**more))
        return [HourlyGoing(*row) for row in cursor.fetchall()]
