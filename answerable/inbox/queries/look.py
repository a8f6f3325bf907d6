"""How far one look through a filter goes: through so many of the company's cases in the list's order, whoever looks and for whatever.

Among a million, what is rare would take a third of a second to be found or not; so it is looked for step by step, and each says how far
it went. Fewer are looked through at once.
"""

from datetime import datetime
from typing import Any

from django.db import connection

from answerable.inbox.queries.conditions import CONDITIONS
from answerable.inbox.queries.orders import Order
from answerable.inbox.rules.place import Place
from answerable.inbox.rules.views import View

LOOK = 75_000  # index entries: about 25 ms of PostgreSQL's time

# The open cases of a view are some of all open ones. Of a member's own, of those that they follow and of sleeping ones there are few.
_AMONG = {View.ALL: View.ALL, View.UNTAKEN: View.ALL, View.DEPARTMENT: View.ALL, View.CLOSED: View.CLOSED}
_REACH = "SELECT r.{column} FROM inbox_row AS r WHERE {condition} {behind} ORDER BY {by} OFFSET %(look)s LIMIT 1"


def reach(view: View, order: Order, after: Place | None) -> datetime | None:
    """The time down to which one look from `after` goes, None where it reaches the end."""
    if view not in _AMONG:
        return None
    place: dict[str, Any] = {"at": after.at, "case": after.case_id} if after else {}
    statement = _REACH.format(column=order.column, condition=CONDITIONS[_AMONG[view]], behind=order.behind(after), by=order.by)
    with connection.cursor() as cursor:
        cursor.execute(statement, {"look": LOOK, **place})
        found = cursor.fetchone()
    return found[0] if found else None
