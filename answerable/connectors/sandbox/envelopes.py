"""Putting what the network tells into envelopes, under keys that do not depend on the way by which it came."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from answerable.channels.contract import BadPayload, Envelope
from answerable.channels.contract.shape import loads, read
from answerable.connectors.sandbox.shapes import EventHead

EVENTS_LIMIT = 1000


def split(body: bytes) -> Sequence[Envelope]:
    """A webhook's events; raises BadPayload where it is no list of events at all."""
    data = loads(body)
    events = data.get("events") if isinstance(data, dict) else None
    if not isinstance(events, list):
        raise BadPayload("A delivery is an object with a list of events.")
    if len(events) > EVENTS_LIMIT:
        raise BadPayload(f"A delivery has at most {EVENTS_LIMIT} events, this one has {len(events)}.")
    return [envelope(event) for event in events]


def envelope(event: Any) -> Envelope:
    """One event. What has no readable name is kept under its content, so that it holds up nothing that came with it."""
    try:
        body = json.dumps(event, separators=(",", ":")).encode()
        return Envelope(_key(read(EventHead, event)), body)
    except RecursionError as error:
        raise BadPayload("An event is nested too deep.") from error
    except BadPayload:
        return Envelope.unreadable(body)


def snapshot(item: Mapping[str, Any]) -> Envelope:
    """An item as it is now, told as the last event that made it so."""
    if item.get("deleted"):
        return envelope({"kind": "deleted", "at": item.get("edited_at") or item.get("created_at"), "item": item})
    if item.get("edited_at"):
        return envelope({"kind": "edited", "at": item["edited_at"], "item": item})
    return envelope({"kind": "created", "at": item.get("created_at"), "item": item})


def _key(head: EventHead) -> str:
    item = head.item
    if head.kind in {"created", "deleted"}:
        return f"{item.id}:{head.kind}"
    if head.kind == "edited" and item.edited_at:
        return f"{item.id}:edited:{item.edited_at.isoformat()}"
    if not head.id or len(head.id) > 70:
        raise BadPayload("The event has no id, or one that is too long.")
    return f"{item.id}:{head.kind}:{head.id}"
