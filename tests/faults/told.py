"""How what breaks a law is told."""

from collections.abc import Iterable

SHOWN = 5


def some(words: str, found: Iterable[object]) -> list[str]:
    """A sentence with how many there are, and the first few; none where there are none."""
    rows = list(found)
    return [f"{len(rows)} {words}, such as {rows[:SHOWN]}"] if rows else []
