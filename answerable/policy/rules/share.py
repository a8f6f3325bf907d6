"""Who has read a policy, and which share of each department."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Reader:
    """One whom a policy binds, and when they read it."""

    member_id: int
    name: str
    department_id: int
    department: str
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class Share:
    """Of a department that is bound, how many have read it."""

    department: str
    readers: list[Reader]

    @property
    def read_count(self) -> int:
        """How many have read it."""
        return sum(1 for each in self.readers if each.read_at)

    @property
    def percent(self) -> int:
        """The share in whole percent, rounded down: 100 only when nobody is left."""
        return 100 * self.read_count // len(self.readers)


def shares(readers: Iterable[Reader]) -> list[Share]:
    """By department, in the order in which they come."""
    return [Share(name, list(several)) for name, several in groupby(readers, key=lambda each: each.department)]
