"""How many cases stand in each view, exact up to a thousand: nobody counts further, and counting would cost."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from answerable.inbox.queries.conditions import ask
from answerable.inbox.queries.look import reach
from answerable.inbox.queries.orders import order_of
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.filter import Filter
from answerable.inbox.rules.views import Sort, View

CAP = 1_000
_ALL = Filter()
_COUNT = """(
    SELECT count(*) FROM (SELECT 1 FROM inbox_row AS r WHERE {condition} AND r.page_id = ANY(%(pages)s::bigint[]) LIMIT %(cap)s) AS found
)"""


def counts(viewer: Viewer, views: Iterable[View]) -> dict[View, int]:
    """The number of cases by view, `CAP` for that many or more."""
    asked = {view: ask(viewer, view, _ALL, cap=CAP) for view in views}
    if not asked:
        return {}
    statement = "SELECT " + ", ".join(_COUNT.format(condition=each.condition) for each in asked.values())
    with connection.cursor() as cursor:
        cursor.execute(statement, next(iter(asked.values())).arguments)
        found = cursor.fetchone() or ()
    return dict(zip(asked, found, strict=True))


class Count(NamedTuple):
    """A number of cases; `is_more` says that nobody looked further, so that there may be more."""

    number: int
    is_more: bool


def count(viewer: Viewer, view: View, filter: Filter) -> Count:
    """The number of cases of a view that fit a filter, as far as one look goes, `CAP` for that many or more."""
    asked = ask(viewer, view, filter, cap=CAP)
    order = order_of(view, Sort.DUE)
    looked_to = reach(view, order, None) if asked.is_narrowed else None
    condition = f"{asked.condition} {order.looked_through if looked_to else ''}"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_COUNT.format(condition=condition)}", {**asked.arguments, "looked_to": looked_to})
        [found] = cursor.fetchone() or (0,)
    return Count(found, is_more=looked_to is not None)
