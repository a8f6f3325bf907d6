"""Events that wait to be sent to a page's webhook; kept on disk, so that a killed network sends them after its restart."""

from __future__ import annotations

from answerable_sandbox.store.database import Database, Row


def add(database: Database, *, page_id: str, seq: int, due_at: float) -> None:
    """Let an event go out at a moment (seconds since 1970)."""
    database.execute("INSERT INTO queue (page_id, seq, due_at) VALUES (?, ?, ?)", (page_id, seq, due_at))


def release_all(database: Database) -> None:
    """After a start nothing is in flight: what was claimed before waits again."""
    database.execute("UPDATE queue SET is_claimed = 0 WHERE is_claimed = 1")


def waiting_pages(database: Database, now: float) -> list[str]:
    """Pages that have something due, in random order, so that a busy one does not starve the others."""
    rows = database.all(
        "SELECT id FROM pages WHERE EXISTS (SELECT 1 FROM queue WHERE is_claimed = 0 AND page_id = pages.id AND due_at <= ?)"
        " ORDER BY random()",
        (now,),
    )
    return [row["id"] for row in rows]


def claim(database: Database, page_id: str, now: float, limit: int) -> list[Row]:
    """Take due events of a page, oldest first, so that nobody else sends them meanwhile."""
    rows = database.all(
        "SELECT queue.id AS queue_id, queue.attempts, changes.* FROM queue JOIN changes USING (seq)"
        " WHERE queue.is_claimed = 0 AND queue.page_id = ? AND queue.due_at <= ? ORDER BY queue.due_at, queue.id LIMIT ?",
        (page_id, now, limit),
    )
    with database.transaction():
        for row in rows:
            database.execute("UPDATE queue SET is_claimed = 1 WHERE id = ?", (row["queue_id"],))
    return rows


def remove(database: Database, ids: list[int]) -> None:
    """These arrived, or nobody tries them any more."""
    with database.transaction():
        for queue_id in ids:
            database.execute("DELETE FROM queue WHERE id = ?", (queue_id,))


def put_back(database: Database, queue_id: int, *, attempts: int, due_at: float) -> None:
    """Try this one again later."""
    database.execute("UPDATE queue SET is_claimed = 0, attempts = ?, due_at = ? WHERE id = ?", (attempts, due_at, queue_id))


def hasten(database: Database, now: float, times: float) -> None:
    """Wait so many times shorter for what is not due yet."""
    database.execute("UPDATE queue SET due_at = ? + (due_at - ?) / ? WHERE is_claimed = 0 AND due_at > ?", (now, now, times, now))


def next_due_at(database: Database) -> float | None:
    """When the next waiting event is due."""
    row = database.one("SELECT min(due_at) AS due_at FROM queue WHERE is_claimed = 0")
    due_at: float | None = row["due_at"]
    return due_at


def holds(database: Database, number: int) -> bool:
    """Whether at least so many events wait or are in flight; quick however long the queue is."""
    return int(database.one("SELECT count(*) AS n FROM (SELECT 1 FROM queue LIMIT ?)", (number,))["n"]) >= number


def length(database: Database) -> int:
    """How many events wait or are in flight."""
    return int(database.one("SELECT count(*) AS n FROM queue")["n"])
