"""Putting what Meta tells into envelopes: which page it is for, which field it came by, when, and its words as they came."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from answerable.channels.contract import BadPayload, Envelope
from answerable.channels.contract.shape import Shape, loads, read

Value = dict[str, Any]
Namer = Callable[[Value], str]

ENTRIES_LIMIT = 1000
LISTS = ("messaging", "standby")
PAGE_LIMIT = 200


class Told(Shape):
    """One thing that Meta told. `at` is when the delivery says that it happened, `field` what the webhook calls it."""

    page: Any = None
    field: Any = None
    at: Any = None
    value: Any = None


def told(body: bytes) -> Told:
    """What is in an envelope; raises BadPayload."""
    return read(Told, loads(body))


def entries(body: bytes, known: str) -> list[Value]:
    """The entries of a delivery about objects of this name; raises BadPayload where it is none."""
    data = loads(body)
    data = data[0] if isinstance(data, list) and len(data) == 1 else data  # so the vendor prints some of its examples
    found = data.get("entry") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(found, list):
        raise BadPayload("A delivery is an object with a list of entries.")
    if data.get("object") != known:
        raise BadPayload(f"This delivery is not about {known}.")
    if len(found) > ENTRIES_LIMIT:
        raise BadPayload(f"A delivery has at most {ENTRIES_LIMIT} entries, this one has {len(found)}.")
    return [each for each in found if isinstance(each, dict)]


def happenings(entry: Value) -> Iterator[tuple[str, Any]]:
    """What an entry tells, each with the name of its field: its changes, and its messages. A lone change may stand in the entry itself."""
    if isinstance(entry.get("field"), str) and "value" in entry:
        yield entry["field"], entry["value"]
    for change in _listed(entry, "changes"):
        yield (_text(change.get("field")), change.get("value")) if isinstance(change, dict) else ("", change)
    for field in LISTS:
        for event in _listed(entry, field):
            yield field, event


def envelope(page: Any, field: str, at: Any, value: Any, name: Namer) -> Envelope:
    """One thing told; `name` finds its key, and what has none that can be read stands under its content."""
    try:
        body = json.dumps({"page": page, "field": field, "at": at, "value": value}, separators=(",", ":")).encode()
    except RecursionError as error:
        raise BadPayload("An event is nested too deep.") from error
    try:
        key = name(value) if isinstance(value, dict) else ""
    except BadPayload:
        key = ""
    return Envelope(key or f"told:{digest(body)}", body, _page(page))


def digest(value: Any) -> str:
    """A short name of a content."""
    said = value if isinstance(value, bytes) else json.dumps(value, sort_keys=True).encode()
    return hashlib.sha256(said).hexdigest()[:24]


def together(made: Iterator[Envelope]) -> Sequence[Envelope]:
    """All of them; what is nested too deep is a bad payload."""
    try:
        return list(made)
    except RecursionError as error:
        raise BadPayload("A delivery is nested too deep.") from error


def _page(page: Any) -> str:
    name = str(page) if isinstance(page, str | int) and not isinstance(page, bool) else ""
    return name if name.isascii() and name.isprintable() and len(name) <= PAGE_LIMIT else ""


def _listed(entry: Value, name: str) -> list[Any]:
    found = entry.get(name)
    return found[:ENTRIES_LIMIT] if isinstance(found, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
