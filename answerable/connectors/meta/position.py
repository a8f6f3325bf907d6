"""How far a page's lists were read, and what is looked at again: Meta's lists show how things are now and tell of no deletion."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from answerable.core import clock

HISTORY = timedelta(days=14)  # a case that was closed longer ago is not joined any more
MOST_WATCHED = 300


@dataclass(frozen=True, slots=True)
class Position:
    """The time of the newest that was read; `watched` maps ids to how they read and when they were written, longest unchecked first."""

    mark: datetime
    watched: dict[str, tuple[str, float]] = field(default_factory=dict)

    @property
    def cursor(self) -> str:
        """This position as text."""
        return json.dumps([self.mark.timestamp(), self.watched], separators=(",", ":"))

    def moved(self, mark: datetime, seen: dict[str, tuple[str, float]], gone: set[str]) -> "Position":
        """After another look; of too many, the oldest are let go."""
        watched = {name: each for name, each in (self.watched | seen).items() if name not in gone}
        newest = sorted(watched, key=lambda name: watched[name][1])[-MOST_WATCHED:]
        kept = set(newest)
        return Position(max(self.mark, mark), {name: each for name, each in watched.items() if name in kept})

    def checked(self, names: list[str]) -> "Position":
        """With these at the end of those to be looked at again."""
        rest = {name: each for name, each in self.watched.items() if name not in names}
        return Position(self.mark, rest | {name: self.watched[name] for name in names if name in self.watched})


def position(cursor: str) -> Position:
    """The position that a cursor tells; the beginning is a fortnight ago."""
    try:
        mark, watched = json.loads(cursor)
        return Position(datetime.fromtimestamp(mark, UTC), {name: (version, at) for name, (version, at) in watched.items()})
    except (ValueError, TypeError, AttributeError):
        return Position((clock.now() - HISTORY).replace(microsecond=0))
