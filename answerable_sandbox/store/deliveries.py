"""What became of each webhook request: the last thousands only."""

from __future__ import annotations

import json

from answerable_sandbox import clock
from answerable_sandbox.store.database import Database

KEPT = 5000


def record(
    database: Database, *, page_id: str, sort: str, event_ids: list[str], status: int | None, outcome: str, milliseconds: int
) -> None:
    """Note one request; old notes go."""
    cursor = database.execute(
        "INSERT INTO deliveries (page_id, at, sort, event_ids, status, outcome, milliseconds) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (page_id, clock.written(clock.now()), sort, json.dumps(event_ids), status, outcome, milliseconds),
    )
    if (cursor.lastrowid or 0) % KEPT == 0:
        database.execute("DELETE FROM deliveries WHERE id <= ?", ((cursor.lastrowid or 0) - KEPT,))


def latest(database: Database, page_id: str | None, limit: int) -> list[dict[str, object]]:
    """Requests, newest first."""
    where, values = ("WHERE page_id = ?", (page_id, limit)) if page_id else ("", (limit,))
    rows = database.all(f"SELECT * FROM deliveries {where} ORDER BY id DESC LIMIT ?", values)
    return [{**dict(row), "event_ids": json.loads(row["event_ids"])} for row in rows]
