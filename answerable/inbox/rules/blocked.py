"""Why a change that is meant for many cases cannot be made in one of them, known before anybody tries."""

from dataclasses import dataclass
from enum import StrEnum


class Block(StrEnum):
    """What stands in the way."""

    NO_RIGHT = "no_right"
    CLOSED = "closed"
    TAKEN = "taken"
    MINE = "mine"
    AWAKE = "awake"
    FIELDS = "fields"


_MARKS = {"label", "unlabel", "topic"}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands, and what the member may do with it."""

    is_open: bool
    is_asleep: bool
    owner_id: int | None
    may_answer: bool
    may_note: bool
    lacks_fields: bool = False


def blocked(action: str, case: Standing, *, me: int) -> Block | None:
    """What keeps this member from changing the case so; None for nothing."""
    if not (case.may_note if action in _MARKS else case.may_answer):
        return Block.NO_RIGHT
    if action in _MARKS:
        return None
    if not case.is_open:
        return Block.CLOSED
    match action:
        case "take" if case.owner_id is not None:
            return Block.MINE if case.owner_id == me else Block.TAKEN
        case "wake" if not case.is_asleep:
            return Block.AWAKE
        case "close" if case.lacks_fields:
            return Block.FIELDS
    return None
