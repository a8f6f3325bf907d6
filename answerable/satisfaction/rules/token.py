"""The token in a link: what goes out, and what is kept of it."""

import hashlib
import secrets


def token() -> str:
    """A new one that nobody can guess: 192 bits."""
    return secrets.token_urlsafe(24)


def digest(token: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(token.encode()).hexdigest()
