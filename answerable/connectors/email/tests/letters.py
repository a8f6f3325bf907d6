"""Mails of our own making, as bytes."""

import json
from datetime import UTC, datetime
from typing import Any

from answerable.channels.contract import Item
from answerable.connectors.email.envelopes import Found, envelope
from answerable.connectors.email.parse import parse

PAGE = "care@harbourrail.example"
HEAD = {"From": "Amira Haddad <amira@example.org>", "To": PAGE, "Message-ID": "<1@example.org>", "Date": "Fri, 6 Mar 2026 10:00:00 +0100"}
AT = datetime(2026, 3, 6, 9, 0, 30, tzinfo=UTC)
OURS = "answerable.0b4b1d1c-0000-4000-8000-000000000000.abcdefghijklmnopqrst.tsrqponmlkjihgfedcba@harbourrail.example"


def letter(text: str = "Where is my refund?", **headers: str | None) -> bytes:
    """A plain mail; a header that is None is left out."""
    named = HEAD | {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}" for name, value in named.items() if value is not None]
    return "\r\n".join([*lines, "", text]).encode("utf-8", "surrogateescape")


def found(mail: bytes, **about: Any) -> Found:
    """The same as a server shows it."""
    return Found(mail, AT, **{"is_ours": False, **about})


def read(mail: bytes, **about: Any) -> Item:
    """The item that it is."""
    return parse(envelope(PAGE, found(mail, **about)).body)


def told(mail: bytes) -> dict[str, Any]:
    """What stands in its envelope."""
    body: dict[str, Any] = json.loads(envelope(PAGE, found(mail)).body)
    return body
