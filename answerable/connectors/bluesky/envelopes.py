"""Putting what a server shows into envelopes, under keys that do not depend on the list in which it stood. Nobody edits on Bluesky."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from answerable.channels.contract import BadPayload, Envelope
from answerable.channels.contract.shape import read
from answerable.connectors.bluesky.shapes import Head


def shown(page: str, post: Mapping[str, Any], *, followers: int, root: Mapping[str, Any] | None, is_heard: bool = False) -> Envelope:
    """A post as the server shows it; `is_heard`: it was found by listening."""
    told = {"page": page, "post": post, "followers": followers, "root": root}
    return _created(post, told | ({"heard": True} if is_heard else {}))


def own(page: str, uri: str, cid: str, value: Any) -> Envelope:
    """A post of ours as its repository holds it: there it stands at once, and the same whoever asks."""
    held = {"uri": uri, "cid": cid, "value": value}
    return _created(held, {"page": page, "own": held})


def deletion(page: str, uri: str, at: datetime) -> Envelope:
    """That a post is gone; nobody says since when."""
    return Envelope(f"{uri}:deleted", _body({"page": page, "deleted": uri, "at": at.isoformat()}))


def _created(named: Mapping[str, Any], whole: Any) -> Envelope:
    try:
        body = _body(whole)
    except RecursionError:  # a record may hold lists in lists in lists, as many as its author likes
        body = _body({"too deep": str(named.get("uri"))[:200]})
    try:
        return Envelope(f"{read(Head, named).uri}:created", body)
    except BadPayload:
        return Envelope.unreadable(body)


def _body(whole: Any) -> bytes:
    return json.dumps(whole, separators=(",", ":"), sort_keys=True).encode()
