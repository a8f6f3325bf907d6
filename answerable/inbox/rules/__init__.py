"""How the list is divided, in plain Python."""

from answerable.inbox.rules.blocked import Block, Standing, blocked
from answerable.inbox.rules.filter import ME, NOBODY, Filter
from answerable.inbox.rules.groups import Group, group
from answerable.inbox.rules.place import BadPlace, Place
from answerable.inbox.rules.views import SORTED_BY_THEMSELVES, Sort, View

__all__ = [
    "ME",
    "NOBODY",
    "SORTED_BY_THEMSELVES",
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
