"""The list of what happened, append-only: what webhooks tell and what a page owner can read from a cursor on."""

from __future__ import annotations

import json

from answerable_sandbox.store.database import Database, Row

EVENT = '{{"id":"{event_id}","seq":{seq},"kind":"{kind}","at":"{at}","item":{item}}}'


def append(database: Database, *, page_id: str, event_id: str, at: str, kind: str, item_id: int, item: dict[str, object]) -> int:
    """Add one line with the item as it is now; returns its sequence number."""
    cursor = database.execute(
        "INSERT INTO changes (event_id, page_id, at, kind, item_id, item) VALUES (?, ?, ?, ?, ?, ?)",
        (event_id, page_id, at, kind, item_id, json.dumps(item, ensure_ascii=False)),
    )
    return int(cursor.lastrowid or 0)


def as_text(row: Row) -> str:
    """One line as JSON text; the item is stored as JSON already."""
    return EVENT.format(**{key: row[key] for key in ("event_id", "seq", "kind", "at", "item")})


def since(database: Database, page_id: str, cursor: int, limit: int) -> tuple[list[Row], bool]:
    """Lines after the cursor, and whether there are more."""
    rows = database.all("SELECT * FROM changes WHERE page_id = ? AND seq > ? ORDER BY seq LIMIT ?", (page_id, cursor, limit + 1))
    return rows[:limit], len(rows) > limit
