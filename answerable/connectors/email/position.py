"""Up to where each folder was read. What was read by others, or marked by them, plays no part in it."""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

MOST_COUNTED = 300


@dataclass(frozen=True, slots=True)
class Mark:
    """A folder's number, which changes when its mails are numbered anew, and the first mail that was not read yet."""

    validity: int
    following: int


@dataclass(frozen=True, slots=True)
class Position:
    """The mark of each folder; `pace` counts the mails of each correspondent in the hour that is named."""

    marks: dict[str, Mark] = field(default_factory=dict)
    hour: str = ""
    pace: dict[str, int] = field(default_factory=dict)

    @property
    def cursor(self) -> str:
        """This position as text."""
        marks = {name: [each.validity, each.following] for name, each in self.marks.items()}
        return json.dumps([marks, self.hour, self.pace], separators=(",", ":"))

    def moved(self, folder: str, mark: Mark) -> "Position":
        """With another mark."""
        return replace(self, marks={**self.marks, folder: mark})

    def counted(self, who: str, now: datetime) -> tuple["Position", int]:
        """With one more mail of this correspondent; says how many that makes within the hour."""
        hour = f"{now:%Y%m%d%H}"
        pace = self.pace if hour == self.hour else {}
        count = pace.get(who, 0) + 1
        if len(pace) >= MOST_COUNTED:
            pace = {name: many for name, many in pace.items() if many > 1}
        return replace(self, hour=hour, pace={**pace, who: count}), count


def position(cursor: str) -> Position:
    """The position that a cursor tells; the beginning where it tells none."""
    try:
        told: Any = json.loads(cursor)
        marks, hour, pace = told
        return Position({name: Mark(*each) for name, each in marks.items()}, hour, pace)
    except (ValueError, TypeError, AttributeError):
        return Position()
