"""Praise: how much there was, and how much of it was thanked. It counts here and not as support."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection

from answerable.reports.queries.wanted import Wanted


class Advocacy(NamedTuple):
    """Messages of praise, those that we answered and of these in public; `by_department` who answered, most first (None: elsewhere)."""

    praised: int = 0
    thanked: int = 0
    in_public: int = 0
    by_department: Sequence[tuple[int | None, int]] = ()


def advocacy(wanted: Wanted) -> Advocacy:
    """The praise of a period."""
    statement = f"""
        SELECT f.department_id, count(*), count(f.answer_id), count(*) FILTER (WHERE f.answered_in_public)
        FROM reports_messagefact AS f WHERE f.reason = 'praise' AND {wanted.condition}
        GROUP BY f.department_id ORDER BY 3 DESC, 1
    """
    with connection.cursor() as cursor:
        cursor.execute(statement, wanted.arguments())
        rows = cursor.fetchall()
    praised, thanked, in_public = (sum(row[place] for row in rows) for place in (1, 2, 3))
    return Advocacy(praised, thanked, in_public, tuple((department_id, count) for department_id, _, count, _ in rows if count))
