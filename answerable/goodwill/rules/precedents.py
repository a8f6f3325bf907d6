"""What the same problem brought other customers, and what that suggests for the next one.

A precedent is a case with the sum that it was given in one currency: several currencies are never put together.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_low
from typing import NamedTuple

from answerable.goodwill.rules.ceilings import Problem

FEWEST = 3  # cases; fewer are no custom


class Basis(StrEnum):
    """By what cases count as the same problem, the surest first."""

    TOPIC = "topic"
    ALIKE = "alike"
    REASON = "reason"


class Past(NamedTuple):
    """A gesture of another case: what that one was about, and how much it was."""

    case_id: int
    topic_id: int | None
    reason: str
    amount: int


@dataclass(frozen=True, slots=True)
class Precedents:
    """The cases of the same problem by what each was given, smallest first, and by what they are the same."""

    basis: Basis
    given: tuple[tuple[int, int], ...] = ()

    @property
    def amounts(self) -> list[int]:
        """How much each case was given, smallest first."""
        return [amount for amount, _case_id in self.given]

    @property
    def median(self) -> int | None:
        """The middle one, of two the smaller: always an amount that was given, and no odd big one moves it."""
        return median_low(self.amounts) if self.given else None


def precedents(past: Iterable[Past], problem: Problem, alike: Collection[int]) -> Precedents:
    """Those of the same topic, with what reads alike and has none; without enough of them what reads alike; then of the same reason."""
    known, near = list(past), set(alike)
    topic_id = problem.topic_ids[0] if problem.topic_ids else None
    by_basis = {
        Basis.TOPIC: [each for each in known if topic_id and (each.topic_id == topic_id or (not each.topic_id and each.case_id in near))],
        Basis.ALIKE: [each for each in known if each.case_id in near],
        Basis.REASON: [each for each in known if each.reason == problem.reason != ""],
    }
    summed = [Precedents(basis, _by_case(found)) for basis, found in by_basis.items()]
    enough = next((each for each in summed if len(each.given) >= FEWEST), None)
    return enough or next((each for each in summed if each.given), Precedents(Basis.TOPIC if topic_id else Basis.REASON))


def suggestion(found: Precedents, most: int | None) -> int | None:
    """What to give: as others were given, and no more than the giver may decide; None where too few are known or nothing may be given."""
    if found.median is None or len(found.given) < FEWEST or most == 0:
        return None
    return found.median if most is None else min(found.median, most)


def _by_case(found: Sequence[Past]) -> tuple[tuple[int, int], ...]:
    sums: dict[int, int] = {}
    for each in found:
        sums[each.case_id] = sums.get(each.case_id, 0) + each.amount
    return tuple(sorted((amount, case_id) for case_id, amount in sums.items()))
