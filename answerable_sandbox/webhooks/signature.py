"""How a webhook proves that it comes from the network."""

from __future__ import annotations

import hashlib
import hmac

HEADER = "X-Sandbox-Signature-256"


def signature(secret: str, body: bytes) -> str:
    """HMAC-SHA256 of the raw body with the page's secret, as the header carries it."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
