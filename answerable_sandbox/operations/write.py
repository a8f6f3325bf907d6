"""A person writes on or to a page."""

from __future__ import annotations

from answerable_sandbox import clock
from answerable_sandbox.bodies import CustomerWrites
from answerable_sandbox.errors import Invalid, NotFound, TooLong
from answerable_sandbox.network import Network
from answerable_sandbox.operations import attach
from answerable_sandbox.operations.announce import announce
from answerable_sandbox.operations.block import refuse_blocked
from answerable_sandbox.operations.placing import direct_thread, place, target
from answerable_sandbox.rules.kinds import length_limit
from answerable_sandbox.store import accounts, items, pages
from answerable_sandbox.store.accounts import Account
from answerable_sandbox.store.items import Item
from answerable_sandbox.store.pages import Page


def write(network: Network, body: CustomerWrites) -> tuple[Item, int]:
    """Keep what a person wrote and tell the page; returns the item and its sequence number in the list of changes."""
    database = network.database
    page = pages.find(database, body.page_id)
    if page is None:
        raise NotFound(f"There is no page {body.page_id}.")
    kind = body.kind or page.rules.writes
    _check(page, kind, body)
    with database.transaction():
        author = author_of(network, body)
        refuse_blocked(network, page, author)
        item = _item(network, page, author, kind, body)
        items.insert(database, item)
        return item, announce(network, "created", item)


def author_of(network: Network, body: CustomerWrites) -> Account:
    """The person who writes, by id or by handle; a new handle makes a new account."""
    if body.account_id:
        found = accounts.get(network.database, body.account_id)
        if found is None or found.page_id:
            raise NotFound(f"There is no person {body.account_id}.")
        return found
    handle = (body.handle or "").lstrip("@") or "traveller"
    return accounts.by_handle(network.database, handle) or accounts.create(
        network.database, handle=handle, name=body.name or handle, followers=body.followers, language=body.language
    )


def _check(page: Page, kind: str, body: CustomerWrites) -> None:
    allowed = {page.rules.writes} | ({"direct"} if page.rules.takes_private else set())
    if kind not in allowed:
        raise Invalid(f"A person cannot write a {kind} on a page of {page.kind}; possible: {', '.join(sorted(allowed))}.")
    if kind == "comment" and not body.parent_id:
        raise Invalid("A comment needs parent_id: the post or comment under which it stands.")
    if kind == "review" and (body.parent_id or body.rating is None):
        raise Invalid("A review needs a rating from 1 to 5 and stands alone.")
    if len(body.text) > length_limit(page.kind, kind):
        raise TooLong(f"A {kind} has at most {length_limit(page.kind, kind)} characters, this one has {len(body.text)}.")


def _item(network: Network, page: Page, author: Account, kind: str, body: CustomerWrites) -> Item:
    parent = target(network, page, body.parent_id) if body.parent_id else None
    new_id = network.database.next_id()
    root_id, thread_id = (None, direct_thread(page.id, author.id)) if kind == "direct" else place(new_id, kind, parent)
    return Item(
        id=new_id,
        kind=kind,
        visibility="private" if kind == "direct" else "public",
        page_id=page.id,
        author_id=author.id,
        by_page=False,
        text=body.text,
        created_at=clock.written(body.created_at or network.now()),
        parent_id=parent.id if parent else None,
        root_id=root_id,
        thread_id=thread_id,
        likes=body.likes,
        shares=body.shares,
        views=body.views,
        rating=body.rating if kind == "review" else None,
        pictures=attach.pictures(network.database, body.pictures),
    )
