"""Company pages with their credentials and webhook."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from answerable_sandbox import clock
from answerable_sandbox.rules.kinds import RULES, PageRules
from answerable_sandbox.store import accounts
from answerable_sandbox.store.database import Database, Row

TOKEN_LIFE = timedelta(days=60)
PERMISSIONS = ("read", "publish", "moderate", "message")


@dataclass(frozen=True)
class Page:
    """One page of a company, of one of four kinds."""

    id: str
    kind: str
    name: str
    handle: str
    account_id: str
    token: str
    token_expires_at: str
    refresh_token: str
    secret: str
    webhook_url: str | None
    verify_token: str | None
    withheld: tuple[str, ...]

    @property
    def rules(self) -> PageRules:
        """What this kind of page allows."""
        return RULES[self.kind]

    @property
    def permissions(self) -> list[str]:
        """What the token may do now."""
        return [name for name in PERMISSIONS if name not in self.withheld]

    def is_expired(self, now: datetime) -> bool:
        """Whether the token has run out."""
        return clock.read(self.token_expires_at) <= now

    def as_json(self) -> dict[str, object]:
        """The page as GET /me shows it, without secrets."""
        return {
            "id": self.id,
            "kind": self.kind,
            "name": self.name,
            "handle": self.handle,
            "account_id": self.account_id,
            "token_expires_at": self.token_expires_at,
            "permissions": self.permissions,
            "webhook_url": self.webhook_url,
            "limits": self.rules.as_json(),
        }

    def credentials(self) -> dict[str, object]:
        """The page with its secrets, as the control API hands them out."""
        secrets_of_page = {"token": self.token, "refresh_token": self.refresh_token, "secret": self.secret}
        return {**self.as_json(), **secrets_of_page}


def _from_row(row: Row) -> Page:
    fields = {key: row[key] for key in Page.__dataclass_fields__ if key != "withheld"}
    return Page(**fields, withheld=tuple(json.loads(row["withheld"])))


def create(database: Database, *, kind: str, name: str, handle: str, is_demo: bool = False) -> Page:
    """Open a page with an author of its own and fresh credentials."""
    page_id = "p" + secrets.token_hex(6)
    account = accounts.create(database, handle=handle, name=name, followers=48_210, page_id=page_id)
    expires_at = clock.written(clock.now() + TOKEN_LIFE)
    database.execute(
        "INSERT INTO pages (id, kind, name, handle, account_id, token, token_expires_at, refresh_token, secret, is_demo)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (page_id, kind, name, handle, account.id, new_token(), expires_at, new_token("refresh"), new_token("secret"), is_demo),
    )
    return get(database, page_id)


def new_token(sort: str = "token") -> str:
    """A random credential that says what it is."""
    return f"sandbox_{sort}_{secrets.token_urlsafe(24)}"


def find(database: Database, page_id: str) -> Page | None:
    """The page with this id, if there is one."""
    row = database.first("SELECT * FROM pages WHERE id = ?", (page_id,))
    return _from_row(row) if row else None


def get(database: Database, page_id: str) -> Page:
    """The page with this id, which must exist."""
    return _from_row(database.one("SELECT * FROM pages WHERE id = ?", (page_id,)))


def by_token(database: Database, token: str) -> Page | None:
    """The page that this token opens, expired or not."""
    row = database.first("SELECT * FROM pages WHERE token = ?", (token,))
    return _from_row(row) if row else None


def by_refresh_token(database: Database, token: str) -> Page | None:
    """The page of a refresh token: the present one, or the one before while its successor is unused."""
    row = database.first("SELECT * FROM pages WHERE refresh_token = ? OR previous_refresh_token = ?", (token, token))
    return _from_row(row) if row else None


def listed(database: Database, *, demo_only: bool = False) -> list[Page]:
    """Pages in the order in which they were opened."""
    where = "WHERE is_demo = 1" if demo_only else ""
    return [_from_row(row) for row in database.all(f"SELECT * FROM pages {where} ORDER BY rowid")]
