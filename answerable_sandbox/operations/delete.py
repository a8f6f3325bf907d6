"""An item is deleted, by its author or by the page on which it stands."""

from __future__ import annotations

from answerable_sandbox import clock
from answerable_sandbox.errors import PermissionMissing
from answerable_sandbox.network import Network
from answerable_sandbox.operations.announce import announce
from answerable_sandbox.operations.placing import target
from answerable_sandbox.store import items
from answerable_sandbox.store.items import Item
from answerable_sandbox.store.pages import Page


def delete(network: Network, page: Page, item_id: str) -> Item:
    """A page deletes what it wrote, or a comment of somebody else under its posts."""
    item = target(network, page, item_id)
    is_foreign_comment = item.kind == "comment" and page.rules.can_delete_others
    if not item.by_page and not is_foreign_comment:
        raise PermissionMissing(f"A page of {page.kind} can delete only what it wrote itself.")
    return remove(network, item)


def remove(network: Network, item: Item) -> Item:
    """Take an item away and tell the page."""
    with network.database.transaction():
        removed = items.change(network.database, item, deleted_at=clock.written(network.now()))
        announce(network, "deleted", removed)
    return removed
