"""Everything that was written: posts, comments, mentions, reviews and direct messages."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from answerable_sandbox.store.accounts import Account
from answerable_sandbox.store.database import Database, Row


@dataclass(frozen=True)
class Item:
    """One thing that somebody wrote on or to a page; ids are whole numbers here and text outside."""

    id: int
    kind: str
    visibility: str
    page_id: str
    author_id: str
    by_page: bool
    text: str
    created_at: str
    parent_id: int | None
    root_id: int | None
    thread_id: str
    edited_at: str | None = None
    deleted_at: str | None = None
    hidden_at: str | None = None
    likes: int = 0
    shares: int = 0
    views: int = 0
    liked_by_page: bool = False
    rating: int | None = None
    client_key: str | None = None
    pictures: tuple[dict[str, str], ...] = ()

    def as_json(self, author: Account, base_url: str) -> dict[str, object]:
        """The item as the API and the webhooks show it; what was deleted has no words any more."""
        is_gone = self.deleted_at is not None
        return {
            "id": str(self.id),
            "kind": self.kind,
            "visibility": self.visibility,
            "page_id": self.page_id,
            "author": author.as_json(base_url),
            "text": "" if is_gone else self.text,
            "created_at": self.created_at,
            "parent_id": _text(self.parent_id),
            "root_id": _text(self.root_id),
            "thread_id": self.thread_id,
            "edited_at": self.edited_at,
            "deleted": is_gone,
            "hidden": self.hidden_at is not None,
            "likes": self.likes,
            "shares": self.shares,
            "views": self.views,
            "liked_by_page": self.liked_by_page,
            "pictures": [] if is_gone else [{**one, "url": base_url + one["url"]} for one in self.pictures],
            "rating": self.rating,
            "permalink": self.permalink(base_url),
            "client_key": self.client_key,
        }

    def permalink(self, base_url: str) -> str:
        """Where a browser finds the item."""
        return f"{base_url}/items/{self.id}"


COLUMNS = tuple(Item.__dataclass_fields__)
INSERT = f"INSERT INTO items ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)


def _from_row(row: Row) -> Item:
    fields = {name: row[name] for name in COLUMNS}
    fields.update(by_page=bool(row["by_page"]), liked_by_page=bool(row["liked_by_page"]))
    return Item(**{**fields, "pictures": tuple(json.loads(row["pictures"]))})


def insert(database: Database, item: Item) -> None:
    """Keep a new item."""
    values = [getattr(item, name) for name in COLUMNS]
    values[-1] = json.dumps(item.pictures)
    database.execute(INSERT, values)


def change(database: Database, item: Item, **values: Any) -> Item:
    """Set columns of an item and return it as it is now."""
    assignments = ", ".join(f"{name} = :{name}" for name in values)
    database.execute(f"UPDATE items SET {assignments} WHERE id = :id", {**values, "id": item.id})
    return replace(item, **values)


def find(database: Database, item_id: str | int) -> Item | None:
    """The item with this id, if the text is an id at all."""
    if not str(item_id).isascii() or not str(item_id).isdigit() or len(str(item_id)) > 18:
        return None
    row = database.first("SELECT * FROM items WHERE id = ?", (int(item_id),))
    return _from_row(row) if row else None


def select(database: Database, where: str, values: tuple[Any, ...] = ()) -> list[Item]:
    """Items that fit a condition of ours (never of a visitor), with order and limit."""
    return [_from_row(row) for row in database.all(f"SELECT * FROM items WHERE {where}", values)]
