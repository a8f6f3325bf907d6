"""An author changes the words of an item."""

from __future__ import annotations

from datetime import timedelta

from answerable_sandbox import clock
from answerable_sandbox.errors import PermissionMissing, TooLong, Unsupported
from answerable_sandbox.network import Network
from answerable_sandbox.operations.announce import announce
from answerable_sandbox.operations.placing import target
from answerable_sandbox.rules.kinds import length_limit
from answerable_sandbox.store import items
from answerable_sandbox.store.items import Item
from answerable_sandbox.store.pages import Page


def edit(network: Network, page: Page, item_id: str, text: str) -> Item:
    """A page edits what it wrote, where this kind of page can."""
    item = target(network, page, item_id)
    if not item.by_page:
        raise PermissionMissing("Only the author can edit an item.")
    if not page.rules.can_edit or item.visibility == "private":
        raise Unsupported(f"A {item.kind} cannot be edited on a page of {page.kind}.")
    return change_words(network, page, item, text)


def change_words(network: Network, page: Page, item: Item, text: str) -> Item:
    """Set new words, note when, and tell the page."""
    if len(text) > length_limit(page.kind, item.kind):
        raise TooLong(f"A {item.kind} has at most {length_limit(page.kind, item.kind)} characters, this one has {len(text)}.")
    if text == item.text:
        return item
    with network.database.transaction():
        changed = items.change(network.database, item, text=text, edited_at=_moment(network, item))
        announce(network, "edited", changed)
    return changed


def _moment(network: Network, item: Item) -> str:
    """Now, or a millisecond after the last version where two fall into one: no two versions of an item share their time."""
    last = clock.read(item.edited_at or item.created_at)
    return clock.written(max(network.now(), last + timedelta(milliseconds=1)))
