"""Who may do what: members by page, programs by token. One table a file."""

from answerable.access.models.grant import Grant
from answerable.access.models.token import Token

__all__ = ["Grant", "Token"]
