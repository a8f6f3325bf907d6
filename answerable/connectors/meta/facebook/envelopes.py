"""A delivery about pages as envelopes: https://developers.facebook.com/docs/graph-api/webhooks/reference/page."""

from collections.abc import Sequence
from typing import Any

from answerable.channels.contract import Envelope
from answerable.channels.contract.shape import read
from answerable.connectors.meta import envelopes, messaging
from answerable.connectors.meta.facebook.shapes import Feed, Rating

EDITS = {"edit", "edited", "update", "hide", "unhide"}
GONE = {"remove", "delete"}


def split(body: bytes) -> Sequence[Envelope]:
    """A webhook's events, each for its page."""
    found = envelopes.entries(body, "page")
    return envelopes.together(
        envelope(entry.get("id"), field, entry.get("time"), value) for entry in found for field, value in envelopes.happenings(entry)
    )


def envelope(page: Any, field: str, at: Any, value: Any) -> Envelope:
    """One event. A change has the time in its key, for what was changed back and forth is told each time."""
    if field in messaging.FIELDS:
        return envelopes.envelope(page, field, at, value, messaging.key)
    named = {"ratings": _rated, "mention": _mentioned}.get(field, _fed)
    return envelopes.envelope(page, field, at, value, lambda each: named(each, at))


def _fed(value: dict[str, Any], at: Any) -> str:
    feed = read(Feed, value)
    return _key(feed.comment_id if feed.item == "comment" else feed.post_id, feed.item, feed.verb, [value, at])


def _rated(value: dict[str, Any], at: Any) -> str:
    rating = read(Rating, value)
    if rating.item == "rating":
        return _key(rating.open_graph_story_id, rating.item, rating.verb, [value, at])
    return "" if rating.item == "comment" and value.get("message") is None and rating.verb not in GONE else _fed(value, at)


def _mentioned(value: dict[str, Any], at: Any) -> str:
    """What is only named is asked for, and stands under its name when it is told."""
    return _fed(value, at) if value.get("message") is not None else ""


def _key(external_id: str | None, item: str, verb: str, said: Any) -> str:
    if external_id is None:
        return ""
    if item in {"like", "reaction"}:
        return f"{external_id}:{item}:{envelopes.digest(said)}"
    if verb in GONE:
        return f"{external_id}:deleted"
    return f"{external_id}:created" if verb == "add" else f"{external_id}:{verb[:20]}:{envelopes.digest(said)}"
