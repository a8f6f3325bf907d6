"""What can be done about access."""

from answerable.access.operations.grant import grant
from answerable.access.operations.grant_department import grant_department
from answerable.access.operations.revoke import revoke
from answerable.access.operations.revoke_department import revoke_department
from answerable.access.operations.tokens import TokenDraft, make_token, revoke_token, revoke_tokens_of, token_of

__all__ = [
    "TokenDraft",
    "grant",
    "grant_department",
    "make_token",
    "revoke",
    "revoke_department",
    "revoke_token",
    "revoke_tokens_of",
    "token_of",
]
