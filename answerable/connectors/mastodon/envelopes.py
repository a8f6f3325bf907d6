"""Putting what a server shows into envelopes, under keys that do not depend on the list in which it stood."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from answerable.channels.contract import BadPayload, Envelope
from answerable.channels.contract.shape import read
from answerable.connectors.mastodon.shapes import Head, Named


def envelope(
    page: str, status: Mapping[str, Any], *, root: Mapping[str, Any] | None = None, origin: str | None = None, is_heard: bool = False
) -> Envelope:
    """A status as it is now; `is_heard`: it was found by listening. What has no readable name is kept under its content."""
    told = {"page": page, "status": status, "root": root, "origin": origin} | ({"heard": True} if is_heard else {})
    body = json.dumps(told, separators=(",", ":")).encode()
    try:
        head = read(Head, status)
    except BadPayload:
        return Envelope.unreadable(body)
    return Envelope(f"{head.id}:{_change(head)}", body)


def deletion(page: str, external_id: str, at: datetime) -> Envelope:
    """That a status is gone; a server does not say since when."""
    body = json.dumps({"page": page, "deleted": external_id, "at": at.isoformat()}, separators=(",", ":")).encode()
    return Envelope(f"{external_id}:deleted", body)


def version(status: Mapping[str, Any]) -> str:
    """How a status reads now, in short, by which a change is noticed, and who wrote it; "" where it cannot be read."""
    try:
        return f"{_digest(read(Head, status))[:8]} {read(Named, status.get('account')).full}"
    except BadPayload:
        return ""


def author(told: str) -> str:
    """Who wrote what has this version."""
    return told.partition(" ")[2]


def _change(head: Head) -> str:
    """Servers tell the time of an edit in seconds or finer; two edits in one moment differ in what they say."""
    return f"edited:{head.edited_at.isoformat()}:{_digest(head)[:16]}" if head.edited_at else "created"


def _digest(head: Head) -> str:
    edited_at = head.edited_at.isoformat() if head.edited_at else ""
    return hashlib.sha256(json.dumps([edited_at, head.content, head.spoiler_text]).encode()).hexdigest()
