"""What the page shows: threads with their items nested under each other, newest thread first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby

from answerable_sandbox.store import accounts, items
from answerable_sandbox.store.accounts import Account
from answerable_sandbox.store.database import Database
from answerable_sandbox.store.items import Item
from answerable_sandbox.store.pages import Page

THREADS = 25
ITEMS_A_THREAD = 120


@dataclass
class Shown:
    """An item with its author and what was answered to it."""

    item: Item
    author: Account
    answers: list[Shown] = field(default_factory=list)

    @property
    def is_worth_showing(self) -> bool:
        """Deleted items stay only as a mark above what was answered to them."""
        return self.item.deleted_at is None or any(one.is_worth_showing for one in self.answers)


@dataclass(frozen=True)
class Conversation:
    """A private thread in one line."""

    thread_id: str
    person: Account
    last: Item
    count: int


def threads_of(database: Database, page: Page, before: int) -> list[Shown]:
    """Public threads of a page that began before an item, newest first."""
    condition = "page_id = ? AND parent_id IS NULL AND visibility = 'public' AND id < ? ORDER BY created_at DESC LIMIT ?"
    roots = items.select(database, condition, (page.id, before, THREADS))
    return [one for root in roots if (one := _tree(database, root)).is_worth_showing]


def _tree(database: Database, root: Item) -> Shown:
    column = "root_id" if root.root_id == root.id else "thread_id"
    newest = items.select(database, f"{column} = ? AND id != ? ORDER BY id DESC LIMIT ?", (_key(root, column), root.id, ITEMS_A_THREAD))
    return nested(database, [root, *reversed(newest)])[0]


def _key(root: Item, column: str) -> int | str:
    return root.id if column == "root_id" else root.thread_id


def nested(database: Database, found: list[Item]) -> list[Shown]:
    """Items as a tree; the ones whose parent is not among them stand at the top."""
    authors = accounts.by_ids(database, {item.author_id for item in found})
    shown = {item.id: Shown(item, authors[item.author_id]) for item in found}
    children: dict[int | None, list[Shown]] = defaultdict(list)
    for one in shown.values():
        children[one.item.parent_id if one.item.parent_id in shown else None].append(one)
    for one in shown.values():
        one.answers = children[one.item.id]
    return children[None]


def flat(database: Database, found: list[Item]) -> list[Shown]:
    """Items one under another, as in a chat."""
    authors = accounts.by_ids(database, {item.author_id for item in found})
    return [Shown(item, authors[item.author_id]) for item in found]


def conversations_of(database: Database, page: Page) -> list[Conversation]:
    """Private threads of a page, the one with the newest message first."""
    condition = "page_id = ? AND visibility = 'private' ORDER BY thread_id, created_at, id"
    listed = []
    for thread_id, group in groupby(items.select(database, condition, (page.id,)), key=lambda item: item.thread_id):
        written = list(group)
        person = accounts.get(database, thread_id.rsplit("-", 1)[1])
        if person:
            listed.append(Conversation(thread_id, person, written[-1], len(written)))
    return sorted(listed, key=lambda one: one.last.created_at, reverse=True)[:100]
