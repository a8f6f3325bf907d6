"""What can be done to the list: make its rows again from what they show."""

from answerable.inbox.operations.refresh import rebuild, refresh

__all__ = ["rebuild", "refresh"]
