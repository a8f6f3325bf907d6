"""Questions about conversations: what stands in a thread, who wrote last, what the page wrote."""

from __future__ import annotations

from answerable_sandbox.store.database import Database
from answerable_sandbox.store.items import Item, find, select


def in_thread(database: Database, thread_id: str, page_id: str) -> list[Item]:
    """All items of a thread, oldest first; for a post's id, everything under that post."""
    found = select(database, "thread_id = ? AND page_id = ? ORDER BY created_at, id", (thread_id, page_id))
    if found and found[0].kind == "post":
        return select(database, "root_id = ? AND page_id = ? ORDER BY created_at, id", (found[0].id, page_id))
    return found


def post_above(database: Database, thread: list[Item]) -> Item | None:
    """The post under which a thread stands, where it stands under one."""
    if not thread or thread[0].root_id is None:
        return None
    root = find(database, thread[0].root_id)
    return root if root and root.kind == "post" else None


def by_client_key(database: Database, page_id: str, key: str) -> Item | None:
    """What the page wrote under this key."""
    found = select(database, "page_id = ? AND client_key = ?", (page_id, key))
    return found[0] if found else None


def answers_to(database: Database, item: Item, visibility: str) -> list[Item]:
    """What the page answered to an item and has not deleted."""
    condition = "parent_id = ? AND by_page = 1 AND visibility = ? AND deleted_at IS NULL ORDER BY id"
    return select(database, condition, (item.id, visibility))


def last_written_at(database: Database, page_id: str, author_id: str, kinds: tuple[str, ...]) -> str | None:
    """When a person last wrote to the page in one of these kinds."""
    marks = ",".join("?" * len(kinds))
    row = database.one(
        f"SELECT max(created_at) AS at FROM items WHERE author_id = ? AND page_id = ? AND kind IN ({marks})",
        (author_id, page_id, *kinds),
    )
    at: str | None = row["at"]
    return at


def written_by_pages(database: Database, page_id: str | None, after: int = 0) -> list[Item]:
    """What pages wrote, in order: the outsider's check of what the desk sent."""
    if page_id is None:
        return select(database, "by_page = 1 AND id > ? ORDER BY id", (after,))
    return select(database, "by_page = 1 AND page_id = ? AND id > ? ORDER BY id", (page_id, after))
