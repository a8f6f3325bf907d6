"""The orders in which lists stand, as SQL says them."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from answerable.inbox.rules.place import LAST_CASE, Place
from answerable.inbox.rules.views import Sort, View


class Order(NamedTuple):
    """A column of the row, how what stands further on compares with a place, and the way it goes."""

    column: str
    sign: str
    way: str

    @property
    def by(self) -> str:
        """What rows are ordered by."""
        return f"r.{self.column} {self.way}, r.case_id {self.way}"

    def behind(self, after: Place | None) -> str:
        """That a row stands further on than `at` and `case`, if there is such a place."""
        return f"AND (r.{self.column}, r.case_id) {self.sign} (%(at)s, %(case)s)" if after else ""

    @property
    def looked_through(self) -> str:
        """That a row stands before or at `looked_to`."""
        return f"AND r.{self.column} {'<=' if self.way == 'ASC' else '>='} %(looked_to)s"

    def place(self, at: datetime) -> Place:
        """Behind all that stand at a time."""
        return Place(at, LAST_CASE if self.way == "ASC" else 0)


_DUE = Order("sort_at", ">", "ASC")
_BY_SORT: Mapping[Sort, Order] = {
    Sort.DUE: _DUE,
    Sort.NEWEST: Order("last_message_at", "<", "DESC"),
    Sort.OLDEST: Order("last_message_at", ">", "ASC"),
}
_OWN: Mapping[View, Order] = {View.CLOSED: Order("closed_at", "<", "DESC"), View.SNOOZED: Order("snoozed_until", ">", "ASC")}


def order_of(view: View, sort: Sort) -> Order:
    """The order in which a view stands."""
    return _OWN.get(view) or _BY_SORT[sort]
