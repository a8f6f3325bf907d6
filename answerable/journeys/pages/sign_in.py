"""Signing in for a page at a directory, as its network asks for: somebody is sent there, and what they bring back is worth a token."""

from collections.abc import Mapping
from typing import Any

from answerable.channels.contract import NetworkError, sign_in
from answerable.channels.contract.sign_in import Asked
from answerable.channels.errors import CredentialRefused


def ask(credential: Mapping[str, Any], *, back: str, state: str) -> Asked:
    """Where somebody signs in; refuses an address that may not be called."""
    try:
        return sign_in.ask(credential, back=back, state=state)
    except NetworkError as error:
        raise CredentialRefused(error.words) from error


def redeem(credential: Mapping[str, Any], *, code: str, verifier: str, back: str) -> dict[str, Any]:
    """The credential with the token that somebody's code is worth; refuses a code that is worth none."""
    try:
        return sign_in.redeem(credential, code=code, verifier=verifier, back=back)
    except NetworkError as error:
        raise CredentialRefused(error.words) from error
