"""How many cases stand in each view, exact up to a thousand: nobody counts further, and counting would cost."""

from collections.abc import Iterable

from django.db import connection

from answerable.inbox.queries.conditions import CONDITIONS, arguments
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.views import View

CAP = 1_000

_COUNT = """(
    SELECT count(*) FROM (SELECT 1 FROM inbox_row AS r WHERE {condition} AND r.page_id = ANY(%(pages)s::bigint[]) LIMIT %(cap)s) AS found
)"""


def counts(viewer: Viewer, views: Iterable[View]) -> dict[View, int]:
    """The number of cases by view, `CAP` for that many or more."""
    wanted = list(views)
    statement = "SELECT " + ", ".join(_COUNT.format(condition=CONDITIONS[view]) for view in wanted)
    with connection.cursor() as cursor:
        cursor.execute(statement, arguments(viewer, cap=CAP))
        found = cursor.fetchone() or ()
    return dict(zip(wanted, found, strict=True))
