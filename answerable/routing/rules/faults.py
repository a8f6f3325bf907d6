"""What is wrong with a matrix: rows that nobody or two answer, rows that are never asked, departments and people who are not there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from answerable.routing.rules.matrix import Line
from answerable.routing.rules.reachable import unreachable
from answerable.routing.rules.who_answers import Row


class Kind(StrEnum):
    """What it is; the first five bar publishing."""

    CONFLICT = "conflict"
    GAP = "gap"
    NOT_ACCOUNTABLE = "not_accountable"
    TWICE_ACCOUNTABLE = "twice_accountable"
    GONE = "gone"
    UNREACHABLE = "unreachable"
    EMPTY = "empty"
    LEFT = "left"


BARRING = frozenset({Kind.CONFLICT, Kind.GAP, Kind.NOT_ACCOUNTABLE, Kind.TWICE_ACCOUNTABLE, Kind.GONE})


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with the row at `place`: `others` are departments, for unreachable rows the places of those that catch it."""

    kind: Kind
    key: str
    place: int
    others: tuple[int, ...] = ()

    @property
    def bars(self) -> bool:
        """Whether the matrix cannot be published with it."""
        return self.kind in BARRING


@dataclass(frozen=True, slots=True)
class Staffed:
    """How many people each department has that is not retired, and who works here."""

    departments: Mapping[int, int]
    members: frozenset[int]


def faults(lines: Sequence[Line], rows: Sequence[Row], known: Mapping[str, frozenset[object]], staffed: Staffed) -> list[Fault]:
    """Everything that is wrong, row by row, the worst of a row first. `lines` are resolved, `rows` the same as they are asked."""
    never = unreachable(rows[:-1], known)
    found = []
    for place, line in enumerate(lines):
        told = [*_letters(line), *_people(line, staffed)]
        if place in never:
            told.append((Kind.UNREACHABLE, tuple(never[place])))
        found += [Fault(kind, line.key, place, others) for kind, others in told]
    return found


def _letters(line: Line) -> Iterator[tuple[Kind, tuple[int, ...]]]:
    answering, accountable = line.having("R"), line.having("A")
    if not answering:
        yield Kind.GAP, ()
    if len(answering) > 1:
        yield Kind.CONFLICT, tuple(answering)
    if not accountable:
        yield Kind.NOT_ACCOUNTABLE, ()
    if len(accountable) > 1:
        yield Kind.TWICE_ACCOUNTABLE, tuple(accountable)


def _people(line: Line, staffed: Staffed) -> Iterator[tuple[Kind, tuple[int, ...]]]:
    if gone := tuple(each for each in line.letters if each not in staffed.departments):
        yield Kind.GONE, gone
    if empty := tuple(each for each in line.having("R") if staffed.departments.get(each) == 0):
        yield Kind.EMPTY, empty
    if line.member_id and line.member_id not in staffed.members:
        yield Kind.LEFT, (line.member_id,)
