"""What is compared to see whether the same problem brought everybody the same: cases, by whom they are told apart, and two measures.

A case that got nothing counts too: whether anything was given is compared over all cases of a problem, how much over those that got
something, in one currency.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import quantiles
from typing import NamedTuple

FEWEST_CASES, FEWEST_GIVEN = 20, 10  # in a group; fewer prove nothing
LISTENERS = (1_000, 10_000)  # where the bands of how many listen begin
LEVEL = 0.05  # how often a difference may be called one that is none, over the whole report
LEAST_SHARE, LEAST_AMOUNT = 0.1, 0.15  # smaller differences are of no account, however many cases show them


class Problem(NamedTuple):
    """What a case is about: a topic, else the reason of its first message."""

    topic_id: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Handled:
    """A case of such a problem: where it began, how many listened (None where the network does not say), what it was given.

    `amount` is in minor units of the report's currency, None where it got nothing of it; `is_given` is of any currency.
    """

    case_id: int
    page_id: int
    problem: Problem
    is_public: bool
    reach: int | None
    network: str
    department_id: int | None
    is_given: bool
    amount: int | None


class Side(StrEnum):
    """By what cases are told apart."""

    PUBLIC = "public"
    LISTENERS = "listeners"
    NETWORK = "network"
    DEPARTMENT = "department"


class Measure(StrEnum):
    """What is compared: whether anything was given, and how much."""

    SHARE = "share"
    AMOUNT = "amount"


class State(StrEnum):
    """What a comparison says."""

    FOUND = "found"
    NONE = "none"
    FEW = "few"


# In which order groups stand, where they have one: a later one that got more is a difference for the loud.
ORDERED = {Side.PUBLIC, Side.LISTENERS}
OF: dict[Side, Callable[[Handled], Hashable]] = {
    Side.PUBLIC: lambda case: case.is_public,
    Side.LISTENERS: lambda case: None if case.reach is None else sum(case.reach >= each for each in LISTENERS),
    Side.NETWORK: lambda case: case.network,
    Side.DEPARTMENT: lambda case: case.department_id,
}


@dataclass(frozen=True, slots=True)
class Group:
    """One side of a comparison: how many cases, how many got something, and of those with an amount the middle and its half."""

    key: Hashable
    cases: int
    given: int
    amounts: int
    median: float | None
    low: float | None
    high: float | None

    @property
    def share(self) -> float:
        """How many of its cases got something."""
        return self.given / self.cases if self.cases else 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    """What comparing these groups says.

    `effect` is from -1 to 1: how much more likely it is that a case of `higher` got more than one of `lower` of the same problem, than
    the other way round (Cliff's delta). `chance` is how often so much comes by chance, after all comparisons of the report (Holm).
    """

    side: Side
    measure: Measure
    state: State
    count: int
    chance: float | None = None
    effect: float = 0.0
    higher: Hashable = None
    lower: Hashable = None


def group(key: Hashable, cases: Sequence[Handled]) -> Group:
    """A group in numbers."""
    amounts = sorted(each.amount for each in cases if each.amount is not None)
    low, median, high = _quarters(amounts)
    return Group(key, len(cases), sum(each.is_given for each in cases), len(amounts), median, low, high)


def groups(cases: Sequence[Handled], side: Side) -> list[Group]:
    """The groups of a side in their order, or by size; what is not known of is left out."""
    told: dict[Hashable, list[Handled]] = {}
    for each in cases:
        key = OF[side](each)
        if key is not None:
            told.setdefault(key, []).append(each)
    made = [group(key, found) for key, found in told.items()]
    return sorted(made, key=lambda each: int(each.key) if side in ORDERED else -each.cases)  # type: ignore[call-overload]


def _quarters(amounts: Sequence[int]) -> tuple[float | None, float | None, float | None]:
    if not amounts:
        return None, None, None
    if len(amounts) == 1:
        return amounts[0], amounts[0], amounts[0]
    low, median, high = quantiles(amounts, n=4, method="inclusive")
    return low, median, high
