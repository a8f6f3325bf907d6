from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import connection, transaction

from answerable.core import locks
from answerable.core.settings import get_settings
from answerable.effort.models import Beat
from answerable.effort.rules.joining import Joined, Sign, Work, joined

# A sign comes late by as long as its pause may be, and by the way from the browser.
ON_ITS_WAY = timedelta(seconds=30)
_ADD = """
INSERT INTO effort_span AS kept (member_id, case_id, page_id, department_id, started_at, seconds)
SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::bigint[], %s::timestamptz[], %s::int[])
ON CONFLICT (member_id, started_at, case_id, department_id) DO UPDATE SET seconds = kept.seconds + excluded.seconds
"""


@transaction.atomic
def join(*, now: datetime) -> int:
    """Count the time between signs of work that no earlier one can come before any more; says how many signs these were.

    The last sign of each member stays, to count on from. Twice at once counts once.
    """
    locks.hold(["effort"])
    pause = timedelta(seconds=get_settings().idle_cap_seconds)
    until = now - pause - ON_ITS_WAY
    signs: dict[int, list[Beat]] = defaultdict(list)
    for beat in Beat.objects.filter(at__lte=until).order_by("at", "id"):
        signs[beat.member_id].append(beat)
    found = {member_id: joined(_signs(beats), longest_pause=pause) for member_id, beats in signs.items()}
    _add(found)
    _clear(signs, found, since=until - pause)
    return sum(not beat.is_joined for beats in signs.values() for beat in beats)


def _signs(beats: list[Beat]) -> Iterable[Sign]:
    """What is older than a sign that is counted already came too late."""
    floor = max((beat.at for beat in beats if beat.is_joined), default=None)
    for beat in beats:
        if floor is None or beat.is_joined or beat.at >= floor:
            yield Sign(beat.at, Work(beat.case_id, beat.page_id, beat.department_id), beat.is_leaving)


def _add(found: dict[int, Joined]) -> None:
    rows = [
        (member_id, work.case_id, work.page_id, work.department_id, quarter, seconds)
        for member_id, each in found.items()
        for (work, quarter), seconds in sorted(each.seconds.items())
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(_ADD, [list(column) for column in zip(*rows, strict=True)])


def _clear(signs: dict[int, list[Beat]], found: dict[int, Joined], *, since: datetime) -> None:
    """All go, but the last of each member that a later sign may still count from."""
    kept = []
    for member_id, beats in signs.items():
        last = found[member_id].last
        if last is not None and last.at >= since:
            kept.append(next(b.pk for b in reversed(beats) if (b.at, b.case_id, b.is_leaving) == (last.at, last.work.case_id, False)))
    Beat.objects.filter(pk__in=[beat.pk for beats in signs.values() for beat in beats]).exclude(pk__in=kept).delete()
    Beat.objects.filter(pk__in=kept).update(is_joined=True)
