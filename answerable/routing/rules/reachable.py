"""Which rows of the matrix are never asked, because the ones before them catch everything that they would.

A situation is a point; a row is a box that allows some values in each condition. A row is unreachable where the boxes before it
cover its own. What is decided is decided by conditions alone, not by what happened to arrive.
"""

from collections.abc import Mapping, Sequence

from answerable.routing.rules.who_answers import Row
from answerable.triage.rules.phrases import contains

OTHER = "other"  # any value that no row speaks of
STEPS = 20_000  # searching further would keep a person waiting; a row is held to be reachable then
Box = dict[str, frozenset[object]]

_SETS = ("page_ids", "kinds", "reasons", "languages", "urgencies", "visibility", "topic_ids", "standings")


def unreachable(rows: Sequence[Row], known: Mapping[str, frozenset[object]]) -> dict[int, list[int]]:
    """The places of rows that no message can reach, each with the places of the rows that catch it; one where one is enough.

    `known` lists every value that a condition can have, by its name; in what it leaves out there is always another.
    """
    space = _space(rows, known)
    boxes = [_box(row, space) for row in rows]
    found = {}
    for place, row in enumerate(rows):
        catching = _catching(place, row, rows, boxes)
        if catching is not None:
            found[place] = catching
    return found


def _catching(place: int, row: Row, rows: Sequence[Row], boxes: Sequence[Box]) -> list[int] | None:
    """The rows before it that catch everything; None where something gets through.

    A text with one word of the row is enough: with more in it, no more would reach the row.
    """
    mine, caught = boxes[place], set()
    if not all(mine.values()):
        return []
    for text in row.words or {""}:
        before = [each for each in range(place) if not rows[each].words or contains(text, rows[each].words)]
        met = [each for each in before if _meets(boxes[each], mine)]
        alone = next((each for each in met if _holds(boxes[each], mine)), None)
        if alone is None and (not met or _Search([boxes[each] for each in met]).escapes(mine)):
            return None
        caught |= {alone} if alone is not None else set(met)
    return sorted(caught)


class _Search:
    """Looks for a part of a box that other boxes leave over."""

    def __init__(self, others: Sequence[Box]) -> None:
        self.others, self.left = others, STEPS

    def escapes(self, box: Box, first: int = 0) -> bool:
        """Whether something of the box is in none of the others from the place `first` on."""
        self.left -= 1
        if self.left < 0:
            return True
        other = next((at for at in range(first, len(self.others)) if _meets(self.others[at], box)), None)
        if other is None:
            return True
        inside = dict(box)
        for name, allowed in self.others[other].items():
            outside = inside[name] - allowed
            if outside and self.escapes({**inside, name: outside}, other + 1):
                return True
            inside[name] = inside[name] & allowed
        return False


def _meets(one: Box, other: Box) -> bool:
    return all(allowed & other[name] for name, allowed in one.items())


def _holds(outer: Box, inner: Box) -> bool:
    return all(inner[name] <= allowed for name, allowed in outer.items())


def _space(rows: Sequence[Row], known: Mapping[str, frozenset[object]]) -> Box:
    space: Box = {}
    for name in _SETS:
        said = frozenset().union(*(getattr(row, name) for row in rows))
        space[name] = known[name] if name in known else said | {OTHER}
    space["visibility"] = frozenset({True, False})
    space["reach_from"] = frozenset({0, *(row.reach_from for row in rows)})
    return space


def _box(row: Row, space: Box) -> Box:
    box: Box = {name: (getattr(row, name) & space[name] if getattr(row, name) else space[name]) for name in _SETS}
    box["reach_from"] = frozenset(each for each in space["reach_from"] if isinstance(each, int) and each >= row.reach_from)
    return box
