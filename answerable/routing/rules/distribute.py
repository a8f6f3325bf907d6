"""Which cases of a department go to which of its people: by turns, or by what they can do; never more than they have room for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Why(StrEnum):
    """What brought a case to a person."""

    TURN = "turn"
    LANGUAGE = "language"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case that nobody has: its language, what it is about, whether it is late, and to whom it does not go, for they put it back."""

    case_id: int
    page_id: int
    language: str = ""
    subjects: frozenset[str] = frozenset()
    is_late: bool = False
    not_to: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Free:
    """Somebody who is there: the pages on which they may answer, for how many cases they have room (None: any), what they can do."""

    member_id: int
    page_ids: frozenset[int]
    room: int | None = None
    languages: frozenset[str] = field(default_factory=frozenset)
    subjects: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Given:
    """A case with the person who gets it, why, and in which language where that is why."""

    case_id: int
    member_id: int
    why: Why
    language: str = ""


def distribute(waiting: Iterable[Waiting], people: Sequence[Free], *, by_skill: bool, claimed: frozenset[str]) -> list[Given]:
    """Give cases in their order to `people`, who stand in the order of their turns; whoever gets one goes to the end.

    By skill, a language that somebody of the department `claimed` goes only to who speaks it, until the case is late; among those, who
    knows the subject comes first. What fits nobody stays in the queue.
    """
    turns, given = list(people), []
    for case in waiting:
        fitting = [each for each in turns if each.room != 0 and _fits(case, each, claimed if by_skill else frozenset())]
        if not fitting:
            continue
        knowing = [each for each in fitting if each.subjects & case.subjects] if by_skill else []
        chosen = (knowing or fitting)[0]
        why = _why(case, chosen, claimed) if by_skill else Why.TURN
        given.append(Given(case.case_id, chosen.member_id, why, case.language if why is Why.LANGUAGE else ""))
        turns.remove(chosen)
        turns.append(replace(chosen, room=None if chosen.room is None else chosen.room - 1))
    return given


def base(language: str) -> str:
    """A language without its region: who speaks de-CH understands de."""
    return language.partition("-")[0].lower()


def _fits(case: Waiting, person: Free, claimed: frozenset[str]) -> bool:
    if case.page_id not in person.page_ids or person.member_id in case.not_to:
        return False
    return case.is_late or case.language not in claimed or case.language in person.languages


def _why(case: Waiting, person: Free, claimed: frozenset[str]) -> Why:
    if case.language in claimed & person.languages:
        return Why.LANGUAGE
    return Why.SUBJECT if person.subjects & case.subjects else Why.TURN
