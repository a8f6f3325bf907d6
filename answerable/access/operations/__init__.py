"""What can be done about access."""

from answerable.access.operations.give_voice import end_voice, give_voice, refuse_gap
from answerable.access.operations.grant import grant
from answerable.access.operations.grant_department import grant_department
from answerable.access.operations.name_spokesperson import name_spokesperson
from answerable.access.operations.restrict import Because, admit, let_show, lift, restrict, restrict_alike
from answerable.access.operations.revoke import revoke
from answerable.access.operations.revoke_department import revoke_department
from answerable.access.operations.tokens import TokenDraft, make_token, revoke_token, revoke_tokens_of, token_of

__all__ = [
    "Because",
    "TokenDraft",
    "admit",
    "end_voice",
    "give_voice",
    "grant",
    "grant_department",
    "let_show",
    "lift",
    "make_token",
    "name_spokesperson",
    "refuse_gap",
    "restrict",
    "restrict_alike",
    "revoke",
    "revoke_department",
    "revoke_token",
    "revoke_tokens_of",
    "token_of",
]
