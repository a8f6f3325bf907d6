"""Secrets at rest: credentials are encrypted with a key derived from the installation's secret key."""

import base64
import json
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from answerable.core.settings import get_settings


class SecretUnreadable(Exception):
    """A stored secret does not open with this installation's secret key; restore the key or enter the credential again."""


@lru_cache(maxsize=1)
def _box() -> Fernet:
    key = get_settings().secret_key.get_secret_value().encode()
    derived = HKDF(SHA256(), 32, salt=None, info=b"answerable credentials v1").derive(key)
    return Fernet(base64.urlsafe_b64encode(derived))


def seal(value: dict[str, Any]) -> bytes:
    """Encrypt a JSON object (Fernet: AES-128-CBC with HMAC-SHA256, https://github.com/fernet/spec)."""
    return _box().encrypt(json.dumps(value).encode())


def unseal(sealed: bytes | memoryview) -> dict[str, Any]:
    """Decrypt what `seal` gave; raises SecretUnreadable when the key is another one."""
    try:
        value: dict[str, Any] = json.loads(_box().decrypt(bytes(sealed)))
    except InvalidToken as error:
        raise SecretUnreadable from error
    return value
