"""The network's list of changes: read on from a cursor, and searched by time.

The list is numbered in the order of time and has no other index, so a moment in it is found by halving.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from answerable.channels.contract import Access, BadPayload, NetworkError, Polled, Trouble
from answerable.channels.contract.shape import read
from answerable.connectors.sandbox import api
from answerable.connectors.sandbox.envelopes import envelope
from answerable.connectors.sandbox.shapes import Event

PAGE_SIZE = 500


def poll(access: Access, cursor: str) -> Polled:
    """One page of the list after the cursor."""
    data = _page(access, cursor or "0", PAGE_SIZE)
    try:
        envelopes = [envelope(change) for change in data["changes"]]
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error
    return Polled(envelopes, data["next_cursor"], data["has_more"])


def items_since(access: Access, moment: datetime) -> Iterator[dict[str, Any]]:
    """The items of all changes at or after a moment."""
    cursor, has_more = str(_place(access, moment)), True
    while has_more:
        data = _page(access, cursor, PAGE_SIZE)
        yield from (change["item"] for change in data["changes"] if _at(change) >= moment)
        cursor, has_more = data["next_cursor"], data["has_more"]


def _place(access: Access, moment: datetime) -> int:
    """The largest number after which nothing older than the moment is missed: everything up to it is older."""
    low, high = 0, 1
    while _is_older(access, high, moment):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _is_older(access, middle, moment) else (low, middle)
    return low


def _is_older(access: Access, number: int, moment: datetime) -> bool:
    """Whether the change after this number is older than the moment."""
    changes = _page(access, str(number), 1)["changes"]
    return bool(changes) and _at(changes[0]) < moment


def _at(change: Any) -> datetime:
    try:
        return read(Event, change).at
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"The network's list of changes cannot be read. {error}") from error


def _page(access: Access, cursor: str, limit: int) -> dict[str, Any]:
    data = api.read(access, "/changes", since=cursor, limit=str(limit))
    shape = {"changes": list, "next_cursor": str, "has_more": bool}
    if not all(isinstance(data.get(name), kind) for name, kind in shape.items()):
        raise NetworkError(Trouble.BROKEN, "The network's list of changes has an unknown form.")
    return data
