"""Taking a delivery apart, and telling its sender what became of each item."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from answerable.channels.contract import Acknowledgement, BadPayload, Envelope
from answerable.channels.contract.shape import loads, read
from answerable.connectors.webhook import parse
from answerable.connectors.webhook.shapes import ITEMS_LIMIT, Told


def split(body: bytes) -> Sequence[Envelope]:
    """A delivery's items; raises BadPayload where it is no list of items at all."""
    return [envelope(each) for each in _items(body)]


def acknowledge(body: bytes) -> Acknowledgement:
    """200 with a line an item, or 422 where none of them can be read. What is refused is kept as well, and stands on the health screen."""
    found = [_told(number, each) for number, each in enumerate(_items(body))]
    refused = sum(not each["accepted"] for each in found)
    said = {"accepted": len(found) - refused, "refused": refused, "items": found}
    status = 422 if found and refused == len(found) else 200
    return Acknowledgement(status, json.dumps(said, ensure_ascii=False), "application/json")


def envelope(item: Any) -> Envelope:
    """One item. What has no readable name is kept under its content, so that it holds up nothing that came with it."""
    body = json.dumps(item, separators=(",", ":")).encode()
    try:
        return Envelope(_key(read(Told, item)), body)
    except BadPayload:
        return Envelope.unreadable(body)


def _items(body: bytes) -> list[Any]:
    data = loads(body)
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list):
        raise BadPayload("A delivery is an object with a list “items”.")
    if len(items) > ITEMS_LIMIT:
        raise BadPayload(f"A delivery has at most {ITEMS_LIMIT} items, this one has {len(items)}. Send the rest in another.")
    try:
        json.dumps(items)
    except RecursionError as error:
        raise BadPayload("An item is nested too deep.") from error
    return items


def _told(number: int, item: Any) -> dict[str, Any]:
    """What became of an item, with its place in the delivery and its id."""
    name = item.get("id") if isinstance(item, dict) else None
    line: dict[str, Any] = {"place": number, "id": name[:140] if isinstance(name, str) else None}
    try:
        parse.item(item)
    except BadPayload as error:
        return {**line, "accepted": False, "why": str(error)}
    return {**line, "accepted": True}


def _key(told: Told) -> str:
    """The same however often it is told; two edits in one moment differ in what they say."""
    if told.event in {"created", "deleted"}:
        return f"{told.id}:{told.event}"
    said = json.dumps([told.text, told.is_hidden, told.is_liked], ensure_ascii=True)
    at = told.changed_at.isoformat() if told.changed_at else ""
    return f"{told.id}:{told.event}:{at}:{hashlib.sha256(said.encode()).hexdigest()[:16]}"
