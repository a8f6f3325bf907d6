"""Putting what a server shows into envelopes, under keys that do not depend on the list in which it stood. Nobody edits on Bluesky."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from answerable.channels.contract import BadPayload, Envelope
from answerable.channels.contract.shape import read
from answerable.connectors.bluesky.shapes import Head
from answerable.connectors.bluesky.talk_shapes import Talk


def shown(page: str, post: Mapping[str, Any], *, followers: int, root: Mapping[str, Any] | None, is_heard: bool = False) -> Envelope:
    """A post as the server shows it; `is_heard`: it was found by listening."""
    told = {"page": page, "post": post, "followers": followers, "root": root}
    return _created(post, told | ({"heard": True} if is_heard else {}))


def own(page: str, uri: str, cid: str, value: Any) -> Envelope:
    """A post of ours as its repository holds it: there it stands at once, and the same whoever asks."""
    held = {"uri": uri, "cid": cid, "value": value}
    return _created(held, {"page": page, "own": held})


def deletion(page: str, name: str, at: datetime) -> Envelope:
    """That a post or a direct message is gone; nobody says since when."""
    return Envelope(f"{name}:deleted", _body({"page": page, "deleted": name, "at": at.isoformat()}))


def spoken(page: str, talk: Mapping[str, Any], author: Mapping[str, Any] | None, *, followers: int = 0) -> Envelope:
    """A direct message with whom the conversation is, and who wrote it where that is not us."""
    body = _safe({"page": page, "talk": talk, "author": author, "followers": followers}, str(talk.get("convo")))
    try:
        known = read(Talk, talk)
    except BadPayload:
        return Envelope.unreadable(body)
    return Envelope(f"{known.name}:created", body)


def _created(named: Mapping[str, Any], whole: Any) -> Envelope:
    body = _safe(whole, str(named.get("uri")))
    try:
        return Envelope(f"{read(Head, named).uri}:created", body)
    except BadPayload:
        return Envelope.unreadable(body)


def _safe(whole: Any, name: str) -> bytes:
    try:
        return _body(whole)
    except RecursionError:  # a record may hold lists in lists in lists, as many as its author likes
        return _body({"too deep": name[:200]})


def _body(whole: Any) -> bytes:
    return json.dumps(whole, separators=(",", ":"), sort_keys=True).encode()
