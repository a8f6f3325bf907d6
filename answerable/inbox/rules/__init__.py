"""How the list is divided, in plain Python."""

from answerable.inbox.rules.blocked import Block, Standing, blocked
from answerable.inbox.rules.filter import LATE, ME, NOBODY, TODAY, Filter
from answerable.inbox.rules.groups import Group, group
from answerable.inbox.rules.place import LAST_CASE, BadPlace, Place
from answerable.inbox.rules.views import SORTED_BY_THEMSELVES, Sort, View

__all__ = [
    "LAST_CASE",
    "LATE",
    "ME",
    "NOBODY",
    "SORTED_BY_THEMSELVES",
    "TODAY",
    "BadPlace",
    "Block",
    "Filter",
    "Group",
    "Place",
    "Sort",
    "Standing",
    "View",
    "blocked",
    "group",
]
