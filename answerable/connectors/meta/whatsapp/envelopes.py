"""A delivery about WhatsApp accounts as envelopes: each message, echo and receipt is one, beside who it is about."""

from collections.abc import Iterator, Sequence
from typing import Any

from answerable.channels.contract import Envelope
from answerable.channels.contract.shape import read
from answerable.connectors.meta import envelopes
from answerable.connectors.meta.whatsapp.shapes import Message, Status

LISTS = {"messages": "message", "message_echoes": "echo", "statuses": "status"}
ITEMS_LIMIT = 1000


def split(body: bytes) -> Sequence[Envelope]:
    """A webhook's events, each for the number that it names; what is about the whole account names none."""
    found = envelopes.entries(body, "whatsapp_business_account")
    return envelopes.together(
        each
        for entry in found
        for field, value in envelopes.happenings(entry)
        for each in _told(field, entry.get("time"), value if isinstance(value, dict) else {"value": value})
    )


def _told(field: str, at: Any, value: dict[str, Any]) -> Iterator[Envelope]:
    metadata = value.get("metadata")
    number = metadata.get("phone_number_id") if isinstance(metadata, dict) else None
    contacts, count = value.get("contacts"), 0
    for name, kind in LISTS.items():
        items = value.get(name)
        for item in items[:ITEMS_LIMIT] if isinstance(items, list) else []:
            count += 1
            yield envelope(number, kind, at, {kind: item, "contacts": contacts if kind != "status" else None})
    if not count:
        yield envelope(number, field, at, value)


def envelope(number: Any, field: str, at: Any, value: dict[str, Any]) -> Envelope:
    """One thing told."""
    return envelopes.envelope(number, field, at, value, lambda each: _key(field, each))


def _key(field: str, value: dict[str, Any]) -> str:
    if field == "status":
        status = read(Status, value["status"])
        return f"{status.id}:{status.status[:20]}:{envelopes.digest([status.recipient_id, value['status']])}"
    if field not in LISTS.values():
        return ""
    message = read(Message, value[field])
    return f"{message.id}:{message.type[:20] if message.type in {'reaction', 'edit', 'revoke', 'system'} else 'created'}"
