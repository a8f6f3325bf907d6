"""What another matrix would do to departments: their hours a week, and how much is answered on its day. Figures of what was, no model.

Messages that stay with their department count as they were really answered. One that would move counts by what its new department
answered on the day, of messages that came while it still had an hour open that day, or of those that came later. Where a department
would get more hours than it has on shift, it answers only what fits.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

# Of fewer messages a share says little: then everybody's counts.
ENOUGH = 20
WEEKS_A_YEAR, MONTHS_A_YEAR = 365.2425 / 7, 12


class Came(NamedTuple):
    """Messages that needed an answer and came to a department: while it had time left that day or not, and how many it answered then."""

    department_id: int
    has_time: bool
    needed: int
    same_day: int


class Going(NamedTuple):
    """Messages that would go from one department to another, which would have time left that day or not; what became of them."""

    from_id: int
    to_id: int
    has_time: bool
    needed: int
    same_day: int


@dataclass(frozen=True, slots=True)
class Load:
    """The seconds a week that a department's cases take, now and then, and those that it has on shift."""

    department_id: int
    before: float
    after: float
    on_shift: float

    @property
    def is_over(self) -> bool:
        """Whether it would get more than it has, by the change."""
        return self.after > self.on_shift and self.after > self.before

    @property
    def fits(self) -> float:
        """The share of its messages that it can do as before; what did not fit before is in its figures already."""
        return max(self.on_shift, self.before) / self.after if self.is_over else 1.0


@dataclass
class Shares:
    """How much each department answered on the day; everybody's share stands in where one had too few, noted in `borrowed`."""

    past: Iterable[Came]
    borrowed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._own: dict[tuple[int, bool], list[int]] = defaultdict(lambda: [0, 0])
        self._all: dict[bool, list[int]] = defaultdict(lambda: [0, 0])
        for each in self.past:
            for counted in (self._own[each.department_id, each.has_time], self._all[each.has_time]):
                counted[0] += each.needed
                counted[1] += each.same_day

    def of(self, department_id: int, *, has_time: bool) -> float:
        """A department's share; nobody answers nothing."""
        if not department_id:
            return 0.0
        needed, same_day = self._own[department_id, has_time]
        if needed < ENOUGH:
            self.borrowed.add(department_id)
            needed, same_day = self._all[has_time]
        return same_day / needed if needed else 0.0


def loads(counted: Iterable[Sequence[int]], seconds_a_case: Mapping[int, float], on_shift: Mapping[int, float], *, days: int) -> list[Load]:
    """Cases of so many days, before and after by department, as seconds a week; where nothing was measured, by the others' average."""
    usual = sum(seconds_a_case.values()) / len(seconds_a_case) if seconds_a_case else 0.0
    found = []
    for department_id, before, after in counted:
        a_week = seconds_a_case.get(department_id, usual) * 7 / days
        found.append(Load(department_id, before * a_week, after * a_week, on_shift.get(department_id, 0.0)))
    return found


def on_shift(people: int, open_seconds: float, *, days: int, hours_a_month: float) -> float:
    """The seconds a week that a department's people have: while it is open, none of them longer than one full-time person works."""
    longest = hours_a_month * 3600 * MONTHS_A_YEAR / WEEKS_A_YEAR
    return people * min(open_seconds * 7 / days, longest)


def same_day(lately: Iterable[Came], going: Iterable[Going], shares: Shares, found: Iterable[Load]) -> float:
    """How many of `lately` would have been answered on their day."""
    fits = {each.department_id: each.fits for each in found}
    staying, come = Counter[int](), 0.0
    for came in lately:
        staying[came.department_id] += came.same_day
    for each in going:
        if each.from_id != each.to_id:
            staying[each.from_id] -= each.same_day
            come += each.needed * shares.of(each.to_id, has_time=each.has_time) * fits.get(each.to_id, 1.0)
    return come + sum(count * fits.get(department_id, 1.0) for department_id, count in staying.items())
