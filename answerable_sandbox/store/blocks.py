"""Whom a page has blocked."""

from __future__ import annotations

from answerable_sandbox.store import accounts
from answerable_sandbox.store.accounts import Account
from answerable_sandbox.store.database import Database


def add(database: Database, page_id: str, account_id: str, at: str) -> None:
    """Block; one who is blocked already stays so."""
    database.execute("INSERT OR IGNORE INTO blocks (page_id, account_id, at) VALUES (?, ?, ?)", (page_id, account_id, at))


def remove(database: Database, page_id: str, account_id: str) -> None:
    """Let them write again."""
    database.execute("DELETE FROM blocks WHERE page_id = ? AND account_id = ?", (page_id, account_id))


def has(database: Database, page_id: str, account_id: str) -> bool:
    """Whether this page has blocked this person."""
    return database.first("SELECT 1 FROM blocks WHERE page_id = ? AND account_id = ?", (page_id, account_id)) is not None


def listed(database: Database, page_id: str) -> list[Account]:
    """Everybody whom the page has blocked, the last one first."""
    rows = database.all("SELECT account_id FROM blocks WHERE page_id = ? ORDER BY at DESC", (page_id,))
    known = accounts.by_ids(database, {row["account_id"] for row in rows})
    return [known[row["account_id"]] for row in rows]
