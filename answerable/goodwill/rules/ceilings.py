"""Up to how much somebody may give alone for a problem. None is without a limit: that is how owners decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

OWNER = "owner"


class Key(NamedTuple):
    """What a ceiling asks of a problem and of who gives; None and "" ask nothing."""

    topic_id: int | None = None
    reason: str = ""
    department_id: int | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong: the case's topic with those above it, the nearest first, and why the customer wrote."""

    topic_ids: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gives or approves: a member's role and department."""

    role: str
    department_id: int


def limit(ceilings: Mapping[Key, int], giver: Giver, problem: Problem) -> int | None:
    """The most specific ceiling that fits; nothing at all where none does, so that money is never given by an oversight."""
    if giver.role == OWNER:
        return None
    return next((ceilings[key] for key in fitting(giver, problem) if key in ceilings), 0)


def fitting(giver: Giver, problem: Problem) -> Iterator[Key]:
    """Every ceiling that would fit, the most specific first: the problem outweighs the department, that the role."""
    kinds = [*((topic_id, "") for topic_id in problem.topic_ids), *([(None, problem.reason)] if problem.reason else []), (None, "")]
    for (topic_id, reason), department_id, role in product(kinds, (giver.department_id, None), (giver.role, "")):
        yield Key(topic_id, reason, department_id, role)


def weight(key: Key) -> tuple[bool, bool, bool, bool]:
    """Sorts ceilings as `fitting` would meet them: smaller comes first."""
    return key.topic_id is None, not key.reason, key.department_id is None, not key.role


def covers(most: int | None, amount: int) -> bool:
    """Whether a limit lets so much be given."""
    return most is None or amount <= most
