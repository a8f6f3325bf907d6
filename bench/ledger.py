"""How long the answer ledger takes over a week, a month, a quarter and a year: its sums, what is left open, the page and the file.

And the glass house: everybody's measured work of the same periods.
"""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from answerable.access import scope
from answerable.core import clock
from answerable.reports import queries as reports
from answerable.reports.queries import Done, Wanted
from answerable.staff import queries as staff
from bench import pages
from bench.company import Desk
from bench.installation import Installation
from bench.timing import Times, repeated

DAYS = (7, 30, 90, 365)
TIMES = 15


def measure(installation: Installation, desk: Desk) -> dict[str, Any]:
    """For a member who sees three pages and one who sees fifty."""
    now = clock.now()
    found: dict[str, Any] = {}
    for name, member in {"3_pages": desk.few_seeing, "50_pages": desk.all_seeing}.items():
        found[name] = _queries(scope.of(member).page_ids, member.department_id, now)
        found[name]["http"] = pages.ledgers(installation, member, [_period(days, now) for days in DAYS])
    return found


def _queries(page_ids: list[int], department_id: int, now: datetime) -> dict[str, Any]:
    found: dict[str, Times] = {}
    for days in DAYS:
        wanted = Wanted(page_ids, now - timedelta(days=days), now)
        found[f"sums of {days} days"] = repeated(partial(reports.ledger, wanted, now=now), times=TIMES)
        done = Done(page_ids, [each.pk for each in staff.departments()], wanted.since, now, UTC)
        found[f"work of {days} days"] = repeated(partial(reports.work, done), times=TIMES)
        found[f"left open in {days} days"] = repeated(partial(reports.left_open, wanted, now=now), times=TIMES)
    own = Wanted(page_ids, now - timedelta(days=30), now, department_id)
    found["sums of 30 days of one department"] = repeated(partial(reports.ledger, own, now=now), times=TIMES)
    return dict(found)


def _period(days: int, now: datetime) -> tuple[str, str]:
    return (now - timedelta(days=days - 1)).date().isoformat(), now.date().isoformat()
