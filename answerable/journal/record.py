"""Writing to the journal: the one function that every operation ends with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from answerable.core import bulk
from answerable.journal.models import Event


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it: a member with the department they belong to now, or the program itself (both None)."""

    member_id: int | None = None
    department_id: int | None = None

    def person(self) -> tuple[int, int]:
        """Member and department, where only a person can act; raises ProgramActed."""
        if self.member_id is None or self.department_id is None:
            raise ProgramActed
        return self.member_id, self.department_id


class ProgramActed(Exception):
    """The program was given as the actor of something that only a person does."""


PROGRAM = Actor()


@dataclass(frozen=True, slots=True)
class Fact:
    """An event to be: `kind` is `part.happened`; `data` holds ids, enums and numbers only."""

    kind: str
    subject_id: int
    case_id: int | None = None
    page_id: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


def record(facts: Iterable[Fact], *, actor: Actor, now: datetime) -> None:
    """Append `facts` in one statement, in the caller's transaction."""
    events = [
        Event(
            at=now,
            kind=fact.kind,
            subject_id=fact.subject_id,
            case_id=fact.case_id,
            page_id=fact.page_id,
            member_id=actor.member_id,
            department_id=actor.department_id,
            data=dict(fact.data),
        )
        for fact in facts
    ]
    bulk.insert(events)
