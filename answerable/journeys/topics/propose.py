"""At night, cases that no topic explains are looked through for such as belong together: topics that nobody thought of yet."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from answerable.core import clock, jobs
from answerable.topics.queries.unexplained import Unexplained, unexplained

JOB = "propose_topics_now"
SINCE = timedelta(days=60)
MOST = 2_000  # cases, the newest: as many by as many numbers are 16 MB


def wanted() -> bool:
    """Have it done now; says whether it was not wanted already."""
    return jobs.defer(JOB, once=JOB)


def propose_topics() -> int:
    """Say which topics might be missing, of each brand; says how many. Killed in between, the next night does it."""
    now = clock.now()
    waiting = unexplained(since=now - SINCE, limit=MOST)
    brands: dict[int, list[Unexplained]] = {}
    for each in waiting:
        brands.setdefault(each.brand_id, []).append(each)
    return sum(_of_brand(brand_id, cases, now) for brand_id, cases in brands.items())


def _of_brand(brand_id: int, cases: Sequence[Unexplained], now: datetime) -> int:
    from answerable.journeys.topics.grouping import propose

    return propose(brand_id, cases, now=now)
