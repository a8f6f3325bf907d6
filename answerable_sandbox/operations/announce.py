"""Tell the page's owner that something happened: a line in the list of changes, and an event for the webhook."""

from __future__ import annotations

import secrets

from answerable_sandbox import clock
from answerable_sandbox.network import Network
from answerable_sandbox.store import accounts, changes, pages, queue
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
    """An item with its author."""
    author = accounts.get(network.database, item.author_id)
    if author is None:
        raise LookupError(f"item {item.id} has no author")
    return item.as_json(author, network.base_url)


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
