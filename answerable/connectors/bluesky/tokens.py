"""What a session's token says of itself, which only its server can vouch for."""

import base64
import json
from datetime import UTC, datetime
from typing import Any

OF_POSTS = "com.atproto.appPass"
OF_EVERYTHING = "com.atproto.access"


def scope(token: str) -> str:
    """What it opens."""
    return str(_told(token).get("scope"))


def ends_at(token: str) -> datetime | None:
    """When it ends."""
    ends = _told(token).get("exp")
    try:
        return datetime.fromtimestamp(ends, UTC) if isinstance(ends, int) else None
    except (ValueError, OverflowError, OSError):
        return None


def _told(token: str) -> dict[str, Any]:
    try:
        middle = token.split(".")[1]
        told = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    except (IndexError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
