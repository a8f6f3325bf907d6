"""Secrets: credentials are encrypted, numbers veiled in public and words signed, with keys derived from the installation's secret key."""

import base64
import json
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB
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


def veiled(number: int) -> str:
    """A number of ours under a name that tells nothing of it and is the same each time: one block of AES, half of it zeros as its seal."""
    sealed = _veil().encryptor().update(number.to_bytes(8) + bytes(8))
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def unveiled(name: str) -> int | None:
    """The number that `veiled` gave this name to, None where it gave it to none."""
    try:
        block = _veil().decryptor().update(base64.b64decode(f"{name}==", altchars=b"-_", validate=True))
    except ValueError:
        return None
    is_ours = len(block) == 16 and not any(block[8:]) and block[0] < 128
    number = int.from_bytes(block[:8])
    return number if is_ours and veiled(number) == name else None


@lru_cache(maxsize=4)
def signing_key(purpose: str) -> ec.EllipticCurvePrivateKey:
    """A key on P-256 for one purpose, the same in each process and kept nowhere.

    From 64 bits more than it needs, modulo the order (FIPS 186-5, A.2.1).
    """
    key = get_settings().secret_key.get_secret_value().encode()
    derived = HKDF(SHA256(), 40, salt=None, info=f"answerable {purpose} v1".encode()).derive(key)
    return ec.derive_private_key(int.from_bytes(derived) % (ec.SECP256R1.group_order - 1) + 1, ec.SECP256R1())


@lru_cache(maxsize=1)
def _veil() -> Cipher[ECB]:
    key = get_settings().secret_key.get_secret_value().encode()
    return Cipher(AES(HKDF(SHA256(), 32, salt=None, info=b"answerable names in public v1").derive(key)), ECB())
