"""How the list is divided, in plain Python."""

from answerable.inbox.rules.groups import Group, group
from answerable.inbox.rules.place import BadPlace, Place
from answerable.inbox.rules.views import Sort, View

__all__ = ["BadPlace", "Group", "Place", "Sort", "View", "group"]
