"""All rows of the matrix in their order, with the first line: what is written, compared and brought back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from answerable.routing.rules.matrix import Line, resolved


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows; the last of them catches all and stays last."""

    lines: tuple[Line, ...] = ()
    first_line_id: int | None = None

    @property
    def resolved(self) -> list[Line]:
        """The rows with the letters of the first line in them."""
        return [resolved(each, self.first_line_id) for each in self.lines]

    def line(self, key: str) -> Line | None:
        """One row."""
        return next((each for each in self.lines if each.key == key), None)

    def place(self, key: str) -> int:
        """Where a row stands, counted from 0."""
        return next(place for place, each in enumerate(self.lines) if each.key == key)

    def with_line(self, line: Line, place: int | None = None) -> "Sheet":
        """With this row in the place of its older self, or, new or moved, at `place`; before the last one in any case."""
        if self.lines and line.key == self.lines[-1].key:
            return replace(self, lines=(*self.lines[:-1], line))
        here = self.place(line.key) if self.line(line.key) else len(self.lines)
        others = [each for each in self.lines if each.key != line.key]
        at = min(max(here if place is None else place, 0), max(len(others) - 1, 0))
        return replace(self, lines=(*others[:at], line, *others[at:]))

    def without(self, key: str) -> "Sheet":
        """Without this row."""
        return replace(self, lines=tuple(each for each in self.lines if each.key != key))


@dataclass(frozen=True, slots=True)
class Difference:
    """How a row differs from what it was: its cells, each with the letters before; whether it is new, asked elsewhere, or says another
    thing otherwise."""

    cells: Mapping[int, str] = field(default_factory=dict)
    is_new: bool = False
    is_moved: bool = False
    is_said_otherwise: bool = False


def differences(before: Sheet, after: Sheet) -> dict[str, Difference]:
    """The rows of `after` that differ from those of `before`, by key."""
    old = {each.key: each for each in before.resolved}
    stayed, found = _stayed(before.lines, after.lines), {}
    for line in after.resolved:
        if line.key not in old:
            found[line.key] = Difference(is_new=True)
            continue
        was = old[line.key]
        cells = {
            each: was.letters.get(each, "")
            for each in {**was.letters, **line.letters}
            if was.letters.get(each, "") != line.letters.get(each, "")
        }
        told = Difference(cells, is_moved=line.key not in stayed, is_said_otherwise=_said(was) != _said(line))
        if told != Difference():
            found[line.key] = told
    return found


def removed(before: Sheet, after: Sheet) -> list[Line]:
    """The rows that are no more."""
    kept = {each.key for each in after.lines}
    return [each for each in before.lines if each.key not in kept]


def _stayed(before: Sequence[Line], after: Sequence[Line]) -> set[str]:
    """The rows that are asked in the same order as they were, but for those in between that came, went or moved."""
    kept = {each.key for each in before} & {each.key for each in after}
    one, other = ([each.key for each in lines if each.key in kept] for lines in (before, after))
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return {key for block in blocks for key in other[block.b : block.b + block.size]}


def _said(line: Line) -> tuple[object, ...]:
    conditions = {name: list(values) for name, values in line.conditions.items() if values}
    return line.name, line.section, conditions, line.member_id, line.ask_within_hours
