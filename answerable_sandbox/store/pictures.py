"""Pictures that people attached."""

from __future__ import annotations

import secrets

from answerable_sandbox.store.database import Database


def keep(database: Database, *, media_type: str, alt: str, data: bytes, name: str = "") -> dict[str, str]:
    """Store a picture; returns how items refer to it."""
    picture_id = "i" + secrets.token_hex(6)
    database.execute("INSERT INTO pictures (id, media_type, data) VALUES (?, ?, ?)", (picture_id, media_type, data))
    return {"id": picture_id, "url": f"/pictures/{picture_id}", "media_type": media_type, "alt": alt, "name": name}


def get(database: Database, picture_id: str) -> tuple[str, bytes] | None:
    """Media type and bytes."""
    row = database.first("SELECT media_type, data FROM pictures WHERE id = ?", (picture_id,))
    return (row["media_type"], row["data"]) if row else None
