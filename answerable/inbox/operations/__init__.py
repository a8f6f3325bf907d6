"""What can be done to the list: make its rows again from what they show."""

from answerable.inbox.operations.refresh import drop_empty, rebuild, refresh

__all__ = ["drop_empty", "rebuild", "refresh"]
