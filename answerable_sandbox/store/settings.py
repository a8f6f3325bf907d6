"""Small values that must survive a restart, as JSON by name."""

from __future__ import annotations

import json
from typing import Any

from answerable_sandbox.store.database import Database


def get(database: Database, name: str) -> Any:
    """The value, or None where it was never set."""
    row = database.first("SELECT value FROM settings WHERE name = ?", (name,))
    return json.loads(row["value"]) if row else None


def put(database: Database, name: str, value: Any) -> None:
    """Set a value, replacing the old one."""
    database.execute(
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, json.dumps(value)),
    )
