"""What another matrix would have done with what arrived: a tally that takes it in a batch at a time."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from answerable.routing.rules.compiled import Compiled
from answerable.routing.rules.matrix import NOBODY, Line
from answerable.routing.rules.who_answers import Row, Situation

SHOWN = 20  # cases a flow that are named
LIKE_IT = 5  # kinds of messages that are named of what only the last row catches


@dataclass
class Flow:
    """Cases that go from one department to another by a row."""

    count: int = 0
    case_ids: list[int] = field(default_factory=list)


class Tally:
    """Holds both matrices against what arrived, and counts."""

    def __init__(self, before: Sequence[Row], after: Sequence[Row], lines: Sequence[Line]) -> None:
        self._before, self._after, self._lines = Compiled(before), Compiled(after), lines
        self.total = self.moved = 0
        self.flows: dict[tuple[int, int, int], Flow] = {}
        self.was, self.becomes = Counter[int](), Counter[int]()
        self.by_row, self.rest = Counter[int](), Counter[tuple[str, int]]()
        self.going: list[tuple[int, int]] = []  # cases that would change departments, each with the new one

    def take(self, arrived: Iterable[tuple[int, Situation]]) -> None:
        """Count these too: cases, each with what was known of it."""
        last = len(self._lines) - 1
        for case_id, situation in arrived:
            old, place = self._before.find(situation), self._after.place(situation)
            new = self._after.rows[place]
            self.total += 1
            self.was[old.department_id] += 1
            self.becomes[new.department_id] += 1
            self.by_row[place] += 1
            if place == last:
                self.rest[situation.reason, situation.page_id] += 1
            if (old.department_id, old.member_id) != (new.department_id, new.member_id):
                self._move(case_id, (place, old.department_id, new.department_id))

    @property
    def load(self) -> list[list[int]]:
        """Each department with how many cases it had, and would have."""
        return [[each, self.was[each], self.becomes[each]] for each in sorted({*self.was, *self.becomes} - {NOBODY})]

    def told(self) -> dict[str, Any]:
        """Everything that was counted, as JSON keeps it; rows are named by their key."""
        flows = sorted(self.flows.items(), key=lambda each: -each[1].count)
        return {
            "total": self.total,
            "moved": self.moved,
            "flows": [[self._lines[place].key, old, new, flow.count, flow.case_ids] for (place, old, new), flow in flows],
            "load": self.load,
            "nobody": self._with(lambda line: not line.having("R")),
            "two": self._with(lambda line: len(line.having("R")) > 1),
            "rest": [[reason, page_id, count] for (reason, page_id), count in self.rest.most_common(LIKE_IT)],
            "rest_count": sum(self.rest.values()),
        }

    def _move(self, case_id: int, way: tuple[int, int, int]) -> None:
        flow = self.flows.setdefault(way, Flow())
        flow.count += 1
        self.moved += 1
        if way[1] != way[2]:
            self.going.append((case_id, way[2]))
        if len(flow.case_ids) < SHOWN:
            flow.case_ids.append(case_id)

    def _with(self, is_so: Any) -> list[list[Any]]:
        return [[line.key, self.by_row[place]] for place, line in enumerate(self._lines) if self.by_row[place] and is_so(line)]
