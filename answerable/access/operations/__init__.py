"""What can be done about access."""

from answerable.access.operations.grant import grant
from answerable.access.operations.revoke import revoke

__all__ = ["grant", "revoke"]
