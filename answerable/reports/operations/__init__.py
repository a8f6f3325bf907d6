"""What can be done to facts: make them again from what they count."""

from answerable.reports.operations.refresh import rebuild, refresh

__all__ = ["rebuild", "refresh"]
