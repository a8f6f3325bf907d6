"""Times as the network writes them: UTC, ISO 8601, milliseconds, a Z at the end."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def written(moment: datetime) -> str:
    """A moment as text, for example 2026-03-01T09:30:00.000Z; a time without zone is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read(text: str) -> datetime:
    """The moment that a written time names."""
    return datetime.fromisoformat(text)
