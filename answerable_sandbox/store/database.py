"""The SQLite file: opening it, one transaction at a time, ids that never come twice."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).with_name("schema.sql")
Row = sqlite3.Row


class Database:
    """One connection, used from the event loop only; statements are short, so they run in place."""

    def __init__(self, path: Path | str) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.connection.row_factory = sqlite3.Row
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=NORMAL")
        self.connection.executescript(SCHEMA.read_text())
        self._last_id: int = self.one("SELECT coalesce(max(id), 0) AS last FROM items")["last"]

    def execute(self, statement: str, values: Sequence[Any] | dict[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self.connection.execute(statement, values)

    def all(self, statement: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        """Every row of a question."""
        return self.connection.execute(statement, values).fetchall()

    def first(self, statement: str, values: Sequence[Any] | dict[str, Any] = ()) -> Row | None:
        """The first row of a question, or nothing."""
        row: Row | None = self.connection.execute(statement, values).fetchone()
        return row

    def one(self, statement: str, values: Sequence[Any] | dict[str, Any] = ()) -> Row:
        """The row of a question that always has one."""
        row = self.first(statement, values)
        if row is None:
            raise LookupError(statement)
        return row

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside another transaction it joins that one."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def next_id(self) -> int:
        """A new id: microseconds of the present, always larger than the last one."""
        self._last_id = max(self._last_id + 1, time.time_ns() // 1000)
        return self._last_id

    def close(self) -> None:
        """Write what is left and let go of the file."""
        self.connection.close()
