"""Measured work and answered messages of a period, by whom and for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from django.db import connection

from answerable.reports.rules.lending import Piece

_WORK = (Path(__file__).parent / "work.sql").read_text()


@dataclass(frozen=True, slots=True)
class Done:
    """What the people of these departments did on these pages from `since` until before `until`; weeks begin as in `zone`.

    Time counts when it was worked, a message when it was answered. Both `page_ids` and `department_ids` are those that the reader sees.
    """

    page_ids: Sequence[int]
    department_ids: Sequence[int]
    since: datetime
    until: datetime
    zone: tzinfo

    def arguments(self, **more: Any) -> dict[str, Any]:
        """What the statements are given."""
        ids = {"pages": list(self.page_ids), "departments": list(self.department_ids)}
        return {**ids, "since": self.since, "until": self.until, "zone": str(self.zone), **more}


def work(done: Done, *, inside: Done | None = None) -> list[Piece]:
    """All of it, by week, person and the department that it belongs to, in order; whether it was `inside` a shorter period."""
    period = inside or done
    with connection.cursor() as cursor:
        cursor.execute(_WORK, done.arguments(inside_since=period.since, inside_until=period.until))
        return sorted(Piece(*row) for row in cursor.fetchall())  # here: sorted there, a year's cases are grouped by sorting, not by hash
