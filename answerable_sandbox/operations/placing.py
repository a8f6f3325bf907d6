"""Where a new item stands: under which post, in which thread."""

from __future__ import annotations

from answerable_sandbox.errors import Gone, Invalid, NotFound
from answerable_sandbox.network import Network
from answerable_sandbox.store import items
from answerable_sandbox.store.items import Item
from answerable_sandbox.store.pages import Page


def target(network: Network, page: Page, item_id: str) -> Item:
    """The item of this page that is answered or changed; refuses unknown and deleted ones."""
    found = items.find(network.database, item_id)
    if found is None or found.page_id != page.id:
        raise NotFound(f"This page has no item {item_id}.")
    if found.deleted_at:
        raise Gone(f"Item {item_id} was deleted at {found.deleted_at}.")
    return found


def direct_thread(page_id: str, person_id: str) -> str:
    """The one private conversation between a page and a person."""
    return f"d-{page_id}-{person_id}"


def place(new_id: int, kind: str, parent: Item | None) -> tuple[int | None, str]:
    """Post above and thread of a public item; a comment straight under a post begins a thread."""
    if parent is None:
        return (new_id if kind in ("post", "mention") else None), str(new_id)
    if parent.visibility == "private":
        raise Invalid("A private message cannot be answered in public.")
    if parent.kind == "post":
        return parent.id, str(new_id)
    return parent.root_id, parent.thread_id
