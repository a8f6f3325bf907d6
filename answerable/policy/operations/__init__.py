"""What can be done about what may be said."""

from answerable.policy.operations.guide import guide

__all__ = ["guide"]
