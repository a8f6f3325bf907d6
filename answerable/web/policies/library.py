"""Every policy that a member may see, by department, with what they have to read first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.http import HttpRequest

from answerable.journeys.policies import access
from answerable.policy import queries
from answerable.web.members import member_of
from answerable.web.policies.shown import bars, bound
from answerable.web.policies.unread import unread

if TYPE_CHECKING:
    from answerable.policy.models import Version


@dataclass(frozen=True)
class Book:
    """One policy in the list; `read` is of how many who has read it, where the member may know."""

    version: Version
    binds: list[str]
    bars: str
    is_to_read: bool
    is_bound: bool
    read: tuple[int, int] | None

    @property
    def percent(self) -> int:
        """The share of those bound that has read it, rounded down."""
        count, all_count = self.read or (0, 0)
        return 100 * count // all_count if all_count else 0


@dataclass(frozen=True)
class Library:
    """What the screen shows."""

    to_read: list[Version]
    shelves: list[tuple[str, list[Book]]]
    retired: list[Version]
    may_write: bool

    @property
    def count(self) -> int:
        """How many policies there are."""
        return sum(len(books) for _department, books in self.shelves)


def library(request: HttpRequest) -> Library:
    """The library for whoever asks."""
    me, late = member_of(request), unread(request)
    writes, late_ids = access.may_write(me), {each.policy_id for each in late}
    standing = access.visible(queries.standing(), me)
    known = queries.counts(each for each in standing if access.may_write(me, each.policy.department_id)) if writes else {}
    books = [
        Book(each, bound(each), bars(each), each.policy_id in late_ids, each.binds(me.department_id), known.get(each.policy_id))
        for each in standing
    ]
    shelves = [(name, list(several)) for name, several in groupby(books, key=lambda each: each.version.policy.department.name)]
    return Library(late, shelves, queries.retired() if writes else [], writes)
