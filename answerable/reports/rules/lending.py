"""Work that departments do for each other, and what it costs.

A case belongs to the department that the matrix makes responsible for it. Work of another department on it is lent: support that is
done elsewhere, or, where support does it, the work of any other department.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.reports.rules.cost import cost, shared

SUPPORT = "support"


class Kind(Enum):
    """Whether work was support for another department, one's own, or for a department that does no support."""

    LENT = "lent"
    OWN = "own"
    OTHER = "other"


class Unit(NamedTuple):
    """A department, as far as it matters here: `hourly_cost` in minor units, None where nobody said it."""

    id: int
    discipline: str
    hourly_cost: int | None = None


class Piece(NamedTuple):
    """What one person did in one week for one department: how long, how many messages they answered; if in the period reported."""

    week: date
    department_id: int
    member_id: int
    belongs_id: int
    seconds: int
    items: int
    is_inside: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """What one person lent: messages, seconds, minor units (None where no cost is known)."""

    member_id: int
    items: int
    seconds: int
    cost: int | None


@dataclass(frozen=True, slots=True)
class Week:
    """The seconds of a week, which begins on a Monday."""

    monday: date
    lent: int
    own: int
    other: int


@dataclass(frozen=True, slots=True)
class Lent:
    """What a department did for others in a period, and what it did besides. Every sum is that of its `people`, and of its weeks.

    `there` is what the same time costs in the departments that it belongs to.
    """

    department: Unit
    items: int
    seconds: int
    cost: int | None
    there: int | None
    measured: int
    people: Sequence[Person]
    belongs: Mapping[int, int]


def kind(department_id: int, belongs_id: int, units: Mapping[int, Unit]) -> Kind:
    """What sort of work it is for a department to work on what belongs to another, or to itself."""
    doing, belonging = units.get(department_id), units.get(belongs_id)
    if belongs_id == department_id or doing is None or belonging is None:
        return Kind.OWN
    return Kind.LENT if belonging.discipline == SUPPORT or doing.discipline == SUPPORT else Kind.OTHER


def lent(department: Unit, pieces: Iterable[Piece], units: Mapping[int, Unit]) -> Lent:
    """What the people of a department did for others in the period."""
    theirs = [piece for piece in pieces if piece.department_id == department.id and piece.is_inside]
    given = [piece for piece in theirs if kind(piece.department_id, piece.belongs_id, units) is Kind.LENT]
    costs = costed(given, units)
    by_member: dict[int, list[Piece]] = defaultdict(list)
    belongs: dict[int, int] = defaultdict(int)
    for piece in given:
        by_member[piece.member_id].append(piece)
        belongs[piece.belongs_id] += piece.seconds
    people = [_person(member_id, done, costs) for member_id, done in by_member.items()]
    return Lent(
        department=department,
        items=sum(piece.items for piece in given),
        seconds=sum(piece.seconds for piece in given),
        cost=_sum(costs[piece] for piece in given) if department.hourly_cost is not None else None,
        there=_sum(_elsewhere(seconds, units[unit]) for unit, seconds in belongs.items()),
        measured=sum(piece.seconds for piece in theirs),
        people=sorted(people, key=lambda each: (-each.seconds, -each.items, each.member_id)),
        belongs=dict(sorted(belongs.items(), key=lambda each: (-each[1], each[0]))),
    )


def costed(pieces: Sequence[Piece], units: Mapping[int, Unit]) -> dict[Piece, int | None]:
    """What each piece costs, so that all sum to the department's seconds by its hour, and each person's to nearly their own."""
    by_department: dict[int, dict[int, list[Piece]]] = defaultdict(lambda: defaultdict(list))
    for piece in pieces:
        by_department[piece.department_id][piece.member_id].append(piece)
    found: dict[Piece, int | None] = dict.fromkeys(pieces)
    for department_id, people in by_department.items():
        hourly = units[department_id].hourly_cost
        if hourly is None:
            continue
        seconds = [sum(piece.seconds for piece in done) for done in people.values()]
        for done, share in zip(people.values(), shared(cost(sum(seconds), hourly), seconds), strict=True):
            found |= zip(done, shared(share, [piece.seconds for piece in done]), strict=True)
    return found


def weeks(pieces: Iterable[Piece], mondays: Iterable[date], units: Mapping[int, Unit]) -> list[Week]:
    """The seconds of these weeks by the kind of work."""
    sums: dict[tuple[date, Kind], int] = defaultdict(int)
    for piece in pieces:
        sums[piece.week, kind(piece.department_id, piece.belongs_id, units)] += piece.seconds
    return [Week(day, sums[day, Kind.LENT], sums[day, Kind.OWN], sums[day, Kind.OTHER]) for day in mondays]


def _person(member_id: int, done: Sequence[Piece], costs: Mapping[Piece, int | None]) -> Person:
    items, seconds = sum(piece.items for piece in done), sum(piece.seconds for piece in done)
    return Person(member_id, items, seconds, _sum(costs[piece] for piece in done))


def _elsewhere(seconds: int, unit: Unit) -> int | None:
    return None if unit.hourly_cost is None else cost(seconds, unit.hourly_cost)


def _sum(costs: Iterable[int | None]) -> int | None:
    """None where one of them is not known."""
    found = list(costs)
    return None if None in found else sum(each for each in found if each is not None)
