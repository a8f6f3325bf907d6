"""People and companies that write on the network."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass

from answerable_sandbox.store.database import Database, Row


@dataclass(frozen=True)
class Account:
    """One author; `page_id` is set where the author is a page."""

    id: str
    handle: str
    name: str
    followers: int
    language: str
    page_id: str | None

    def as_json(self, base_url: str) -> dict[str, object]:
        """The author as items carry it."""
        return {**asdict(self), "is_page": self.page_id is not None, "avatar_url": f"{base_url}/avatars/{self.id}.png"}


def _from_row(row: Row) -> Account:
    return Account(**{key: row[key] for key in Account.__dataclass_fields__})


def create(database: Database, *, handle: str, name: str, followers: int = 0, language: str = "en", page_id: str | None = None) -> Account:
    """Add an author."""
    account = Account("u" + secrets.token_hex(6), handle, name, followers, language, page_id)
    database.execute(
        "INSERT INTO accounts (id, handle, name, followers, language, page_id)"
        " VALUES (:id, :handle, :name, :followers, :language, :page_id)",
        asdict(account),
    )
    return account


def get(database: Database, account_id: str) -> Account | None:
    """The author with this id."""
    row = database.first("SELECT * FROM accounts WHERE id = ?", (account_id,))
    return _from_row(row) if row else None


def by_handle(database: Database, handle: str) -> Account | None:
    """The person with this handle; pages are not found."""
    row = database.first("SELECT * FROM accounts WHERE handle = ? AND page_id IS NULL", (handle,))
    return _from_row(row) if row else None


def people(database: Database, limit: int = 200) -> list[Account]:
    """Persons by name."""
    rows = database.all("SELECT * FROM accounts WHERE page_id IS NULL ORDER BY name LIMIT ?", (limit,))
    return [_from_row(row) for row in rows]


def by_ids(database: Database, ids: set[str]) -> dict[str, Account]:
    """Authors of a list of items, in one question."""
    marks = ",".join("?" * len(ids))
    rows = database.all(f"SELECT * FROM accounts WHERE id IN ({marks})", tuple(ids))
    return {row["id"]: _from_row(row) for row in rows}
