"""A delivery about Instagram accounts as envelopes."""

from collections.abc import Sequence
from typing import Any

from answerable.channels.contract import Envelope
from answerable.channels.contract.shape import read
from answerable.connectors.meta import envelopes, messaging
from answerable.connectors.meta.instagram.shapes import Comment, Mention

COMMENTS = ("comments", "live_comments")


def split(body: bytes) -> Sequence[Envelope]:
    """A webhook's events, each for its account."""
    found = envelopes.entries(body, "instagram")
    return envelopes.together(
        envelope(entry.get("id"), field, entry.get("time"), value) for entry in found for field, value in envelopes.happenings(entry)
    )


def envelope(page: Any, field: str, at: Any, value: Any) -> Envelope:
    """One event. Messages may come in `changes`, too, in the same form."""
    if field in messaging.FIELDS:
        return envelopes.envelope(page, field, at, value, messaging.key)
    if field == "mentions":
        return envelopes.envelope(page, field, at, value, _mentioned)
    named = _commented if field in COMMENTS else _unnamed
    return envelopes.envelope(page, field, at, value, lambda each: named(each, at))


def _commented(value: dict[str, Any], at: Any) -> str:
    comment = read(Comment, value)
    if comment.change == "remove":
        return f"{comment.id}:deleted"
    return f"{comment.id}:changed:{envelopes.digest([value, at])}" if comment.change else f"{comment.id}:created"


def _mentioned(value: dict[str, Any]) -> str:
    """What is only named is asked for, and stands under its name when it is told."""
    mention = read(Mention, value)
    return f"mention:{mention.comment_id or mention.media_id}:created" if mention.text is not None else ""


def _unnamed(value: dict[str, Any], at: Any) -> str:
    return ""
