"""What other rules would have decided otherwise."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from answerable.routing.rules.compiled import Compiled
from answerable.routing.rules.who_answers import Row, Situation


class Situated(Protocol):
    """Something that rules can be held against."""

    @property
    def situation(self) -> Situation:
        """What was known of it."""


Found = TypeVar("Found", bound=Situated)


@dataclass(frozen=True, slots=True)
class Moved(Generic[Found]):
    """That one of them goes to somebody else: by which row it was decided, and by which it would be."""

    found: Found
    before: Row
    after: Row


def compare(looked_at: Iterable[Found], before: Sequence[Row], after: Sequence[Row]) -> Iterator[Moved[Found]]:
    """Those of `looked_at` that go to another department or person by the rows `after` than by the rows `before`."""
    was, will_be = Compiled(before), Compiled(after)
    for each in looked_at:
        old, new = was.find(each.situation), will_be.find(each.situation)
        if (old.department_id, old.member_id) != (new.department_id, new.member_id):
            yield Moved(each, old, new)
