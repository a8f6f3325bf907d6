"""How far an account's lists were read, and which statuses are looked at again: a server's API tells of no deletion afterwards."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

MOST_WATCHED = 200
NOTHING = "0"


@dataclass(frozen=True, slots=True)
class Position:
    """The newest notification and the newest status of ours that were read; `watched` maps ids to versions, longest unseen first."""

    account_id: str
    noted: str = NOTHING
    said: str = NOTHING
    watched: dict[str, str] = field(default_factory=dict)

    @property
    def cursor(self) -> str:
        """This position as text."""
        return json.dumps([self.account_id, self.noted, self.said, self.watched], separators=(",", ":"))

    def watching(self, seen: dict[str, str]) -> "Position":
        """With these versions, seen last; of too many the oldest statuses go."""
        watched = {name: version for name, version in self.watched.items() if name not in seen} | seen
        oldest = sorted(watched, key=age)[: max(0, len(watched) - MOST_WATCHED)]
        return replace(self, watched={name: version for name, version in watched.items() if name not in oldest})

    def forgetting(self, names: set[str]) -> "Position":
        """Without these."""
        return replace(self, watched={name: version for name, version in self.watched.items() if name not in names})


def position(cursor: str) -> Position | None:
    """The position that a cursor tells; None for the beginning."""
    try:
        account_id, noted, said, watched = json.loads(cursor)
    except ValueError:
        return None
    return Position(account_id, noted, said, watched)


def age(external_id: str) -> tuple[int, str]:
    """Ids rise with time: numbers of growing length, or words of one length."""
    return len(external_id), external_id


def newer(rows: Iterable[dict[str, Any]], since: str) -> list[dict[str, Any]]:
    """Those of these rows that are newer than `since`, whatever was asked for."""
    return [each for each in rows if age(str(each.get("id") or "")) > age(since)]


def newest(rows: Iterable[dict[str, Any]], since: str) -> str:
    """The newest id of these rows, or `since`."""
    return max([since, *(str(each.get("id") or "") for each in rows)], key=age)
