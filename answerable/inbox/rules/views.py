"""Which cases a list shows, and in which order."""

from enum import StrEnum


class View(StrEnum):
    """A part of the cases that a member may see. A case that sleeps stands in `SNOOZED` and in no other view of open ones."""

    UNTAKEN = "untaken"
    MINE = "mine"
    DEPARTMENT = "department"
    ALL = "all"
    FOLLOWING = "following"
    SNOOZED = "snoozed"
    CLOSED = "closed"


class Sort(StrEnum):
    """The order of open cases; closed ones stand by when they were closed, sleeping ones by when they wake."""

    DUE = "due"
    NEWEST = "newest"
    OLDEST = "oldest"


SORTED_BY_THEMSELVES = {View.CLOSED, View.SNOOZED}
