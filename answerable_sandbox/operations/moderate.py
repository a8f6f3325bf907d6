"""A page hides or likes what others wrote."""

from __future__ import annotations

from answerable_sandbox import clock
from answerable_sandbox.errors import Unsupported
from answerable_sandbox.network import Network
from answerable_sandbox.operations.announce import announce
from answerable_sandbox.operations.placing import target
from answerable_sandbox.store import items
from answerable_sandbox.store.items import Item
from answerable_sandbox.store.pages import Page


def hide(network: Network, page: Page, item_id: str, *, hidden: bool) -> Item:
    """Hide a comment from everybody but its author, or show it again; twice is the same as once."""
    item = target(network, page, item_id)
    if not page.rules.can_hide or item.by_page or item.kind != "comment":
        raise Unsupported("Only comments of others under the page's own posts can be hidden.")
    if hidden == (item.hidden_at is not None):
        return item
    with network.database.transaction():
        changed = items.change(network.database, item, hidden_at=clock.written(network.now()) if hidden else None)
        announce(network, "hidden" if hidden else "unhidden", changed)
    return changed


def like(network: Network, page: Page, item_id: str, *, liked: bool) -> Item:
    """Like an item as the page, or take the like back; twice is the same as once."""
    item = target(network, page, item_id)
    if not page.rules.can_like:
        raise Unsupported(f"A page of {page.kind} has no likes.")
    if liked == item.liked_by_page:
        return item
    likes = max(0, item.likes + (1 if liked else -1))
    with network.database.transaction():
        changed = items.change(network.database, item, liked_by_page=liked, likes=likes)
        announce(network, "liked" if liked else "unliked", changed)
    return changed
