"""Odd values in every place of a payload, and what must hold of whatever is made of them."""

import json
from dataclasses import asdict
from typing import Any

from answerable.channels.contract import HELD, BadPayload, Connector, Envelope, Item, NamedOnly, PassedOver, Undelivered

COUNT_LIMIT = 2**31 - 1


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in a piece of JSON."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in inner for place in places(each, (*path, key)))]


def changed(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The same JSON with another value in one place; without that place where the new value is `...`."""
    if not path:
        return None if new is ... else new
    copy = dict(value) if isinstance(value, dict) else list(value)
    if len(path) == 1 and new is ...:
        del copy[path[0]]
    else:
        copy[path[0]] = changed(copy[path[0]], path[1:], new)
    return copy


def check_envelope(envelope: Envelope) -> None:
    """A key must fit its column."""
    assert 0 < len(envelope.key) <= 250
    assert "\0" not in envelope.key
    envelope.key.encode()


def check_item(item: Item) -> None:
    """Everything must fit its column, and no address may run in a browser."""
    assert item.external_id
    limits = {"external_id": 200, "thread": 300, "parent_external_id": 200, "origin_external_id": 200, "permalink": 500, "language": 10}
    words = {name: getattr(item, name) for name in limits} | {"text": item.text, "client_key": item.client_key}
    words |= {"author": item.author.external_id, "name": item.author.name, "handle": item.author.handle}
    words |= {"post": item.post.external_id, "post text": item.post.text, "post link": item.post.permalink} if item.post else {}
    limits |= {"text": 1_000_000, "author": 200, "name": 200, "handle": 200, "post": 200, "post text": 1_000_000, "post link": 500}
    for name, each in words.items():
        assert len(each) <= limits.get(name, 250), name
        assert "\0" not in each, name
        each.encode()
    for number in (item.like_count, item.share_count, item.reply_count, item.author.follower_count):
        assert 0 <= number <= COUNT_LIMIT
    assert item.rating is None or 1 <= item.rating <= 5
    assert item.posted_at.tzinfo is not None
    assert item.changed_at.tzinfo is not None
    assert all(each.url.startswith(("http://", "https://", HELD)) for each in item.attachments)
    assert json.dumps([asdict(each) for each in item.attachments]).count("\\u0000") == 0
    assert item.permalink == "" or item.permalink.startswith(("http://", "https://"))


def take(connector: Connector, body: bytes) -> list[Item]:
    """What is readable of a delivery; anything but a reason goes through."""
    envelopes, items, sentences = [], [], []
    try:
        envelopes = list(connector.split(body)) if connector.has_hooks else [Envelope("listed", body)]
    except BadPayload as refusal:
        sentences.append(str(refusal))
    for envelope in envelopes:
        check_envelope(envelope)
        try:
            items.append(connector.parse(envelope.body))
        except (BadPayload, PassedOver, NamedOnly, Undelivered) as why:
            sentences.append(str(why))
    assert all(0 < len(each) <= 300 and "\0" not in each and each.encode() for each in sentences)
    return items
