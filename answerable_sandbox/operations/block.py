"""A page blocks a person: what they write on or to it is refused until the page takes it back."""

from __future__ import annotations

from answerable_sandbox import clock
from answerable_sandbox.errors import Blocked, NotFound, Unsupported
from answerable_sandbox.network import Network
from answerable_sandbox.store import accounts, blocks
from answerable_sandbox.store.accounts import Account
from answerable_sandbox.store.pages import Page


def block(network: Network, page: Page, account_id: str, *, blocked: bool) -> Account:
    """Block a person, or let them write again; twice is the same as once. Nobody is told of it."""
    person = accounts.get(network.database, account_id)
    if person is None or person.page_id:
        raise NotFound(f"There is no person {account_id}.")
    if not page.rules.can_block:
        raise Unsupported(f"A page of {page.kind} cannot block anybody.")
    if blocked:
        blocks.add(network.database, page.id, person.id, clock.written(network.now()))
    else:
        blocks.remove(network.database, page.id, person.id)
    return person


def refuse_blocked(network: Network, page: Page, author: Account) -> None:
    """What a blocked person writes to the page stays unwritten."""
    if blocks.has(network.database, page.id, author.id):
        raise Blocked(f"{page.name} has blocked {author.name}, so nothing can be written there.")
