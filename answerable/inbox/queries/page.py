"""One page of a view: per visible page of the company the first few by an index, then the first of those.

So the work grows with the number of pages that a member sees, not with the number of cases, and never with how far they scrolled.
A filter is asked of the index alone (`models.row`): rows are read only once it is known which ones are shown. What fits a filter is
looked for step by step (`look`).
"""

from dataclasses import dataclass
from datetime import datetime

from answerable.inbox.models import Row
from answerable.inbox.queries.conditions import ask
from answerable.inbox.queries.look import reach
from answerable.inbox.queries.orders import order_of
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.filter import Filter
from answerable.inbox.rules.place import Place
from answerable.inbox.rules.views import Sort, View

PAGE = 50

_OF_FEW = {View.MINE, View.FOLLOWING}  # a member has few of these, found by their id

_A_PAGE = """
SELECT found.case_id, found.{column} FROM unnest(%(pages)s::bigint[]) AS visible(page_id)
CROSS JOIN LATERAL (
    SELECT r.case_id, r.{column} FROM inbox_row AS r WHERE r.page_id = visible.page_id AND {condition} {behind}
    ORDER BY {by} LIMIT %(limit)s
) AS found
ORDER BY found.{column} {way}, found.case_id {way} LIMIT %(limit)s
"""
_OF_MEMBER = """
SELECT r.case_id, r.{column} FROM inbox_row AS r WHERE {condition} AND r.page_id = ANY(%(pages)s::bigint[]) {behind}
ORDER BY {by} LIMIT %(limit)s
"""
_ROWS = """
WITH shown AS MATERIALIZED ({shown})
SELECT r.* FROM shown JOIN inbox_row AS r ON r.case_id = shown.case_id ORDER BY shown.{column} {way}, shown.case_id {way}
"""


@dataclass(frozen=True, slots=True)
class Listing:
    """At most `PAGE` rows in order, and where the next ones begin, "" at the end.

    `looked_to` is how far one look through a filter went where it did not fill the page: there may be more behind. `is_cut` says that
    more customers are called so than were asked for.
    """

    rows: list[Row]
    next: str
    looked_to: datetime | None = None
    is_cut: bool = False


def listing(viewer: Viewer, view: View, *, sort: Sort = Sort.DUE, filter: Filter | None = None, after: Place | None = None) -> Listing:
    """The rows of a view behind `after` that fit the filter. What the member may not see is not in it."""
    order = order_of(view, sort)
    asked = ask(viewer, view, filter or Filter(), limit=PAGE + 1, **({"at": after.at, "case": after.case_id} if after else {}))
    looked_to = reach(view, order, after) if asked.is_narrowed else None
    stretch = f"{order.behind(after)} {order.looked_through if looked_to else ''}"
    named = {"column": order.column, "way": order.way}
    shown = (_OF_MEMBER if view in _OF_FEW else _A_PAGE).format(condition=asked.condition, behind=stretch, by=order.by, **named)
    rows = list(Row.objects.raw(_ROWS.format(shown=shown, **named), {**asked.arguments, "looked_to": looked_to}))
    if len(rows) > PAGE:
        last = rows[PAGE - 1]
        return Listing(rows[:PAGE], str(Place(getattr(last, order.column), last.case_id)), is_cut=asked.is_cut)
    return Listing(rows, str(order.place(looked_to)) if looked_to else "", looked_to, asked.is_cut)
