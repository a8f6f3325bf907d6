"""A page posts."""

from __future__ import annotations

from datetime import datetime

from answerable_sandbox import clock
from answerable_sandbox.bodies import Post
from answerable_sandbox.errors import TooLong, Unsupported
from answerable_sandbox.network import Network
from answerable_sandbox.operations import attach
from answerable_sandbox.operations.announce import announce
from answerable_sandbox.rules.kinds import length_limit
from answerable_sandbox.store import items, threads
from answerable_sandbox.store.items import Item
from answerable_sandbox.store.pages import Page


def post(network: Network, page: Page, body: Post, *, at: datetime | None = None) -> tuple[Item, bool]:
    """Publish a post; returns it, and False where the same client key had published it before."""
    if not page.rules.takes_posts:
        raise Unsupported(f"A page of {page.kind} has no posts.")
    key = body.client_key if page.rules.honours_client_keys else None
    if key and (known := threads.by_client_key(network.database, page.id, key)):
        return known, False
    if len(body.text) > length_limit(page.kind, "post"):
        raise TooLong(f"A post here has at most {length_limit(page.kind, 'post')} characters, this one has {len(body.text)}.")
    new_id = network.database.next_id()
    with network.database.transaction():
        item = Item(
            id=new_id,
            kind="post",
            visibility="public",
            page_id=page.id,
            author_id=page.account_id,
            by_page=True,
            text=body.text,
            created_at=clock.written(at or network.now()),
            parent_id=None,
            root_id=new_id,
            thread_id=str(new_id),
            client_key=key,
            pictures=attach.pictures(network.database, body.pictures),
        )
        items.insert(network.database, item)
        announce(network, "created", item)
    return item, True
