"""One page of a view: per visible page of the company the first few by an index, then the first of those.

So the work grows with the number of pages that a member sees, not with the number of cases, and never with how far they scrolled.
"""

from dataclasses import dataclass

from answerable.inbox.models import Row
from answerable.inbox.queries.conditions import CONDITIONS, arguments
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.place import Place
from answerable.inbox.rules.views import Sort, View

PAGE = 50

_DUE, _NEWEST, _OLDEST = ("sort_at", ">", "ASC"), ("last_message_at", "<", "DESC"), ("last_message_at", ">", "ASC")
_CLOSED = ("closed_at", "<", "DESC")
_ORDERS = {Sort.DUE: _DUE, Sort.NEWEST: _NEWEST, Sort.OLDEST: _OLDEST}

_A_PAGE = """
SELECT r.* FROM unnest(%(pages)s::bigint[]) AS visible(page_id)
CROSS JOIN LATERAL (
    SELECT r.* FROM inbox_row AS r WHERE r.page_id = visible.page_id AND {condition} {behind}
    ORDER BY r.{column} {way}, r.case_id {way} LIMIT %(limit)s
) AS r
ORDER BY r.{column} {way}, r.case_id {way} LIMIT %(limit)s
"""
_OF_MEMBER = """
SELECT r.* FROM inbox_row AS r WHERE {condition} AND r.page_id = ANY(%(pages)s::bigint[]) {behind}
ORDER BY r.{column} {way}, r.case_id {way} LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Listing:
    """At most `PAGE` rows in order, and where the next ones begin, "" at the end."""

    rows: list[Row]
    next: str


def listing(viewer: Viewer, view: View, *, sort: Sort = Sort.DUE, after: Place | None = None) -> Listing:
    """The rows of a view behind `after`. What the member may not see is not in it."""
    column, sign, way = _CLOSED if view is View.CLOSED else _ORDERS[sort]
    behind = f"AND (r.{column}, r.case_id) {sign} (%(at)s, %(case)s)" if after else ""
    template = _OF_MEMBER if view is View.MINE else _A_PAGE
    statement = template.format(condition=CONDITIONS[view], behind=behind, column=column, way=way)
    place = {"at": after.at, "case": after.case_id} if after else {}
    rows = list(Row.objects.raw(statement, arguments(viewer, limit=PAGE + 1, **place)))
    if len(rows) <= PAGE:
        return Listing(rows, "")
    last = rows[PAGE - 1]
    return Listing(rows[:PAGE], str(Place(getattr(last, column), last.case_id)))
