"""Which cases a list shows, and in which order."""

from enum import StrEnum


class View(StrEnum):
    """A part of the cases that a member may see."""

    UNTAKEN = "untaken"
    MINE = "mine"
    DEPARTMENT = "department"
    ALL = "all"
    CLOSED = "closed"


class Sort(StrEnum):
    """The order of open cases; closed ones stand by when they were closed, newest first."""

    DUE = "due"
    NEWEST = "newest"
    OLDEST = "oldest"
