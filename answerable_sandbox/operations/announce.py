"""Tell the page's owner that something happened: a line in the list of changes, and an event for the webhook."""

from __future__ import annotations

import secrets

from answerable_sandbox import clock
from answerable_sandbox.network import Network
from answerable_sandbox.store import accounts, changes, items, pages, queue
from answerable_sandbox.store.items import Item


def announce(network: Network, kind: str, item: Item) -> int:
    """Append to the list of changes and queue the webhook, with the faults that strike; returns the sequence number."""
    now = network.now()
    seq = changes.append(
        network.database,
        page_id=item.page_id,
        event_id="e" + secrets.token_hex(8),
        at=clock.written(now),
        kind=kind,
        item_id=item.id,
        item=as_json(network, item),
    )
    if pages.get(network.database, item.page_id).webhook_url:
        _queue(network, item.page_id, seq, now.timestamp())
    return seq


def as_json(network: Network, item: Item) -> dict[str, object]:
    """An item with its author, the post above a comment, and the public item from which a private one began."""
    author = accounts.get(network.database, item.author_id)
    if author is None:
        raise LookupError(f"item {item.id} has no author")
    shown = item.as_json(author, network.base_url)
    return {**shown, "post": _post_above(network, item), "origin_id": _origin(network, item)}


def _post_above(network: Network, item: Item) -> dict[str, object] | None:
    post = items.find(network.database, item.root_id) if item.kind == "comment" and item.root_id else None
    if post is None or post.kind != "post" or post.deleted_at:
        return None
    return {"id": str(post.id), "text": post.text, "created_at": post.created_at, "permalink": post.permalink(network.base_url)}


def _origin(network: Network, item: Item) -> str | None:
    parent = items.find(network.database, item.parent_id) if item.visibility == "private" and item.parent_id else None
    return str(parent.id) if parent and parent.visibility == "public" else None


def _queue(network: Network, page_id: str, seq: int, now: float) -> None:
    faults = network.faults
    if faults.strikes("drop"):
        return
    late = faults.seconds("delay") if faults.strikes("delay") else 0.0
    late += faults.some_seconds("reorder") if faults.strikes("reorder") else 0.0
    queue.add(network.database, page_id=page_id, seq=seq, due_at=now + late)
    if faults.strikes("duplicate"):
        queue.add(network.database, page_id=page_id, seq=seq, due_at=now + late + faults.some_seconds("duplicate"))
    network.something_waits.set()
