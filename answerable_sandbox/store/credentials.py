"""What happens to a page's token, permissions and webhook."""

from __future__ import annotations

import json
from datetime import datetime

from answerable_sandbox import clock
from answerable_sandbox.store.database import Database
from answerable_sandbox.store.pages import PERMISSIONS, TOKEN_LIFE, Page, get, new_token


def rotate(database: Database, page: Page, used_refresh_token: str, now: datetime) -> Page:
    """Give a new token and refresh token; the refresh token just used stays good until the new token is used once."""
    database.execute(
        "UPDATE pages SET token = ?, token_expires_at = ?, refresh_token = ?, previous_refresh_token = ? WHERE id = ?",
        (new_token(), clock.written(now + TOKEN_LIFE), new_token("refresh"), used_refresh_token, page.id),
    )
    return get(database, page.id)


def confirm_rotation(database: Database, page: Page) -> None:
    """The new token was used: the refresh token before it is worth nothing now."""
    database.execute("UPDATE pages SET previous_refresh_token = NULL WHERE id = ? AND previous_refresh_token NOTNULL", (page.id,))


def expire(database: Database, page: Page, at: datetime) -> None:
    """Let the token run out at a moment."""
    database.execute("UPDATE pages SET token_expires_at = ? WHERE id = ?", (clock.written(at), page.id))


def withhold(database: Database, page: Page, names: tuple[str, ...], until: datetime | None = None) -> None:
    """Take permissions away, for ever or until a moment."""
    withheld = json.dumps([name for name in PERMISSIONS if name in names or name in page.withheld])
    restored_at = clock.written(until) if until else None
    database.execute("UPDATE pages SET withheld = ?, restored_at = ? WHERE id = ?", (withheld, restored_at, page.id))


def restore(database: Database, page: Page, names: tuple[str, ...] = PERMISSIONS) -> None:
    """Give permissions back."""
    withheld = json.dumps([name for name in page.withheld if name not in names])
    database.execute("UPDATE pages SET withheld = ?, restored_at = NULL WHERE id = ?", (withheld, page.id))


def restore_due(database: Database, now: datetime) -> None:
    """Give back what was taken for a limited time only."""
    database.execute("UPDATE pages SET withheld = '[]', restored_at = NULL WHERE restored_at <= ?", (clock.written(now),))


def set_webhook(database: Database, page: Page, *, url: str | None, verify_token: str | None, secret: str) -> None:
    """Say where events of the page go and how they are signed; without an address what waits is thrown away."""
    database.execute("UPDATE pages SET webhook_url = ?, verify_token = ?, secret = ? WHERE id = ?", (url, verify_token, secret, page.id))
    if url is None:
        database.execute("DELETE FROM queue WHERE page_id = ?", (page.id,))
